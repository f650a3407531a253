import type { AllocationKind, ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import type { SlotState } from '@/lib/listing/slots/lifecycle';
import type { SlotView } from '@/lib/listing/slots/queries';
import { currencyAsset } from '@/lib/shared/asset';
import { decimalText } from '@/lib/shared/money';
import { instantText, type RateUnit } from '@/lib/shared/period';

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

type Site = { url: string; slotUrl: (slotId: string) => string; picture: (id: string) => string };

type Data = Record<string, unknown>;

type Describe = (
  listing: ListingPage,
  type: ListingType,
  site: Site,
  slots: readonly SlotView[],
) => Data | null;

const priceText = (amountMinor: number, currency: string): string =>
  decimalText(amountMinor, currencyAsset(currency));

const aboutOf = ({ title, description, photos }: ListingPage, { picture }: Site): Data => ({
  name: title,
  description: description.slice(0, 500),
  image: photos.map(({ id }) => picture(id)),
});

/** What is there all the time: the kind of thing from its type, the offer from its rates. */
const thing: Describe = (listing, type, site) => {
  const { rates, currency, place, provider } = listing;
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

const statuses: Record<SlotState, string> = {
  open: 'https://schema.org/EventScheduled',
  going: 'https://schema.org/EventScheduled',
  fallen_short: 'https://schema.org/EventCancelled',
  called_off: 'https://schema.org/EventCancelled',
};

/** What a place of a slot is offered for, until when; between two bounds, where each gives what they can. */
const placeOffer = (
  { rates: [rate], currency, provider }: ListingPage,
  { id, closesAt, isBookable, free }: SlotView,
  { slotUrl }: Site,
  timeZone: string,
): Data => ({
  '@type': 'Offer',
  url: slotUrl(id),
  availability: `https://schema.org/${isBookable && free > 0 ? 'InStock' : 'SoldOut'}`,
  availabilityEnds: instantText(closesAt, timeZone),
  priceCurrency: currency,
  price: priceText(rate?.amountMinor ?? 0, currency),
  ...(rate?.maxMinor !== undefined && {
    priceSpecification: {
      '@type': 'PriceSpecification',
      minPrice: priceText(rate.minMinor ?? 0, currency),
      maxPrice: priceText(rate.maxMinor, currency),
      priceCurrency: currency,
    },
  }),
  offeredBy: { '@type': 'Person', name: provider.name },
});

/** A slot as an event: its area, never its address. */
const event = (listing: ListingPage, type: ListingType, site: Site, slot: SlotView): Data => {
  const { timeZone, place, provider, rates } = listing;
  return {
    '@type': type.schemaOrg,
    ...aboutOf(listing, site),
    url: site.slotUrl(slot.id),
    startDate: instantText(slot.startsAt, timeZone),
    endDate: instantText(slot.endsAt, timeZone),
    eventStatus: statuses[slot.state],
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: place?.area ?? '',
      address: { '@type': 'PostalAddress', addressLocality: place?.area ?? '' },
    },
    organizer: { '@type': 'Person', name: provider.name },
    maximumAttendeeCapacity: slot.capacity,
    remainingAttendeeCapacity: slot.free,
    isAccessibleForFree: rates.length === 0,
    offers: placeOffer(listing, slot, site, timeZone),
  };
};

/** Something that is fetched, with an offer for each time that it can be. */
const fetched = (listing: ListingPage, type: ListingType, site: Site, slots: readonly SlotView[]): Data => ({
  '@type': type.schemaOrg,
  ...aboutOf(listing, site),
  url: site.url,
  offers: slots.map((slot) => ({
    ...placeOffer(listing, slot, site, listing.timeZone),
    availableDeliveryMethod: 'http://purl.org/goodrelations/v1#DeliveryModePickUp',
    inventoryLevel: { '@type': 'QuantitativeValue', value: slot.free },
    ...(listing.place?.area && { areaServed: listing.place.area }),
  })),
});

/** What has slots: events, where its type is a kind of event. Without any to come there is nothing to tell. */
const dated: Describe = (listing, type, site, slots) => {
  if (slots.length === 0) return null;
  return {
    '@context': 'https://schema.org',
    '@graph': type.schemaOrg.endsWith('Event')
      ? slots.map((slot) => event(listing, type, site, slot))
      : [fetched(listing, type, site, slots)],
  };
};

const describe: Record<AllocationKind, Describe> = { period: thing, places: dated };

/** What a listing is to a search engine (schema.org); null: nothing for now. */
export const jsonLdOf: Describe = (listing, type, site, slots) =>
  describe[type.allocation.kind](listing, type, site, slots);

/** JSON that can stand inside a script element: nothing in it ends the element or begins a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
