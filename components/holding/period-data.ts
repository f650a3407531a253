import { aboutOf, type Data, type Describe, priceText } from '@/components/listing/offer-data';
import type { ListingType, ReturnKind } from '@/lib/listing/listing-type';
import { creditBack } from '@/lib/listing/returns';
import { unitCode } from '@/lib/shared/period';

/** What it is to a search engine, by what comes back. */
const described: Record<ReturnKind, (type: ListingType, offer: Data) => Data> = {
  // A gift is not an offer at a price of nothing: it is no offer. What is offered is a product beside what else it is.
  gift: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  // Nor is what one gives another thing for.
  barter: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  // Nor what one shares for what one learns of somebody else.
  reciprocity: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  nights: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  money: ({ schemaOrg }, offer) => ({ '@type': [...new Set([schemaOrg, 'Product'])], offers: offer }),
  // An hour for an hour. Currencies of exchange systems are written by their name (schema.org, priceCurrency).
  credit: (type, { price: _, ...offer }) => ({
    '@type': type.schemaOrg,
    offers: {
      ...offer,
      businessFunction: 'http://purl.org/goodrelations/v1#ProvideService',
      priceCurrency: creditBack(type)?.asset,
      priceSpecification: [
        {
          '@type': 'UnitPriceSpecification',
          price: '1',
          priceCurrency: creditBack(type)?.asset,
          unitCode: unitCode('hour'),
        },
      ],
    },
  }),
};

/** What is offered: the kind of thing from its type, the offer from its rates. */
const offered = (how: 'LeaseOut' | 'Sell', [listing, type, site]: Parameters<Describe>): Data => {
  const { rates, currency, place, provider } = listing;
  const offer = {
    '@type': 'Offer',
    businessFunction: `http://purl.org/goodrelations/v1#${how}`,
    availability: 'https://schema.org/InStock',
    priceCurrency: currency,
    ...(rates.length === 0
      ? { price: '0' }
      : {
          priceSpecification: rates.map(({ unit, amountMinor }) => ({
            '@type': 'UnitPriceSpecification',
            price: priceText(amountMinor, currency),
            priceCurrency: currency,
            unitCode: unitCode(unit),
          })),
        }),
    offeredBy: { '@type': 'Person', name: provider.name },
    ...(place?.area && { areaServed: place.area }),
  };
  return {
    '@context': 'https://schema.org',
    ...described[type.return.kind](type, offer),
    ...aboutOf(listing, site),
    url: site.url,
  };
};

/** What is there all the time, and comes back. */
export const thingData: Describe = (...all) => offered('LeaseOut', all);

/** What leaves for good; once it is gone nobody is told of it. */
export const itemsData: Describe = (...all) => offered('Sell', all);
