import { aboutOf, type Data, type Describe, priceText } from '@/components/listing/offer-data';
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
            unitCode: unitCodes[unit],
          })),
        }),
    offeredBy: { '@type': 'Person', name: provider.name },
    ...(place?.area && { areaServed: place.area }),
  };
  return {
    '@context': 'https://schema.org',
    // A gift is not an offer at a price of nothing: it is no offer. What is offered is a product beside what else it is.
    ...(type.return.kind === 'gift'
      ? { '@type': type.schemaOrg }
      : { '@type': [...new Set([type.schemaOrg, 'Product'])], offers: offer }),
    ...aboutOf(listing, site),
    url: site.url,
  };
};

/** What is there all the time, and comes back. */
export const thingData: Describe = (...all) => offered('LeaseOut', all);

/** What leaves for good; once it is gone nobody is told of it. */
export const itemsData: Describe = (...all) => offered('Sell', all);
