import type { ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import { minorDigits } from '@/lib/shared/money';
import type { RateUnit } from '@/lib/shared/period';

/** Units by UN/CEFACT Recommendation 20, as schema.org wants them. */
const unitCodes: Record<RateUnit, string> = {
  hour: 'HUR',
  day: 'DAY',
  weekend: 'DAY',
  week: 'WEE',
  night: 'DAY',
  month: 'MON',
  place: 'C62',
  portion: 'C62',
};

type Site = { url: string; picture: (id: string) => string };

/** What it is to a search engine (schema.org): the kind of thing from its type, the offer from its rates. */
export const jsonLdOf = (
  listing: ListingPage,
  type: ListingType,
  { url, picture }: Site,
): Record<string, unknown> => {
  const { rates, currency, photos, place, provider } = listing;
  const price = (amountMinor: number): string => (amountMinor / 10 ** minorDigits(currency)).toFixed(2);
  const offer = {
    '@type': 'Offer',
    businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut',
    availability: 'https://schema.org/InStock',
    priceCurrency: currency,
    ...(rates.length === 0
      ? { price: '0' }
      : {
          priceSpecification: rates.map(({ unit, amountMinor }) => ({
            '@type': 'UnitPriceSpecification',
            price: price(amountMinor),
            priceCurrency: currency,
            unitCode: unitCodes[unit],
          })),
        }),
    offeredBy: { '@type': 'Person', name: provider.name },
    ...(place?.area && { areaServed: place.area }),
  };
  return {
    '@context': 'https://schema.org',
    '@type': type.schemaOrg,
    name: listing.title,
    description: listing.description.slice(0, 500),
    url,
    image: photos.map(({ id }) => picture(id)),
    // A gift is not an offer at a price of nothing: it is no offer.
    ...(type.return.kind !== 'gift' && { offers: offer }),
  };
};

/** JSON that can stand inside a script element: nothing in it ends the element or begins a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
