import { aboutOf, type Data, type Describe, priceText } from '@/components/listing/offer-data';
import type { ListingType, ReturnKind } from '@/lib/listing/listing-type';
import { priceWays } from '@/lib/listing/price-ways';
import { creditBack } from '@/lib/listing/returns';
import { unitText } from '@/lib/shared/money';
import { type RateUnit, unitCode, unitCodeCount } from '@/lib/shared/period';

/** What it is to a search engine, by what comes back. */
const described: Record<ReturnKind, (type: ListingType, offers: Data | Data[]) => Data> = {
  // A gift is not an offer at a price of nothing: it is no offer. What is offered is a product beside what else it is.
  gift: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  // Nor is what one gives another thing for, or a token that is held until it came.
  token: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  barter: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  // Nor what one shares for what one learns of somebody else.
  reciprocity: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  nights: ({ schemaOrg }) => ({ '@type': schemaOrg }),
  money: ({ schemaOrg }, offers) => ({ '@type': [...new Set([schemaOrg, 'Product'])], offers }),
  // An hour for an hour. Currencies of exchange systems are written by their name (schema.org, priceCurrency).
  credit: (type, offers) => ({
    '@type': type.schemaOrg,
    offers: {
      ...withoutPrice(offers),
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

const withoutPrice = (offers: Data | Data[]): Data => {
  const { price: _, ...offer } = [offers].flat()[0] ?? {};
  return offer;
};

/** What a price is for: one of what machines have a code for, or so many of them. */
const unitOf = (unit: RateUnit): Data =>
  unitCodeCount(unit) === 1
    ? { unitCode: unitCode(unit) }
    : {
        referenceQuantity: {
          '@type': 'QuantitativeValue',
          value: unitCodeCount(unit),
          unitCode: unitCode(unit),
        },
      };

/** What is offered: the kind of thing from its type, the offer from its rates. */
const offered = (how: 'LeaseOut' | 'Sell', [listing, type, site]: Parameters<Describe>): Data => {
  const { rates, currency, place, provider, creditPrice, priceWay } = listing;
  const inMoney = rates.map(({ unit, amountMinor }) => ({
    '@type': 'UnitPriceSpecification',
    price: priceText(amountMinor, currency),
    priceCurrency: currency,
    ...unitOf(unit),
  }));
  const inCredit = (creditPrice?.rates ?? []).map(({ unit, amountMinor }) => ({
    '@type': 'UnitPriceSpecification',
    price: creditPrice ? unitText(amountMinor, creditPrice.asset) : '',
    priceCurrency: creditPrice?.asset.code,
    ...unitOf(unit),
  }));
  const offer = {
    '@type': 'Offer',
    businessFunction: `http://purl.org/goodrelations/v1#${how}`,
    availability: 'https://schema.org/InStock',
    offeredBy: { '@type': 'Person', name: provider.name },
    ...(place?.area && { areaServed: place.area }),
  };
  const priced = (code: string | undefined, priceSpecification: readonly Data[]): Data => ({
    ...{ ...offer, priceCurrency: code },
    ...(priceSpecification.length === 0 ? { price: '0' } : { priceSpecification }),
  });
  const offers = priceWays[priceWay ?? 'money'].isChoice
    ? [priced(currency, inMoney), priced(creditPrice?.asset.code, inCredit)]
    : priced(rates.length === 0 && creditPrice ? creditPrice.asset.code : currency, [
        ...inMoney,
        ...inCredit,
      ]);
  return {
    '@context': 'https://schema.org',
    ...described[type.return.kind](type, offers),
    ...aboutOf(listing, site),
    url: site.url,
  };
};

/** What is there all the time, and comes back. */
export const thingData: Describe = (...all) => offered('LeaseOut', all);

/** What leaves for good; once it is gone nobody is told of it. */
export const itemsData: Describe = (...all) => offered('Sell', all);
