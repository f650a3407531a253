import type { AllocationKind, ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import type { SlotState } from '@/lib/listing/slots/lifecycle';
import type { SlotView } from '@/lib/listing/slots/queries';
import { minorDigits } from '@/lib/shared/money';
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

type Site = { url: string; sessionUrl: (slotId: string) => string; picture: (id: string) => string };

type Data = Record<string, unknown>;

type Describe = (
  listing: ListingPage,
  type: ListingType,
  site: Site,
  sessions: readonly SlotView[],
) => Data | null;

const priceText = (amountMinor: number, currency: string): string =>
  (amountMinor / 10 ** minorDigits(currency)).toFixed(2);

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

/** What a place of a session is offered for, until when; between two bounds, where each gives what they can. */
const placeOffer = (
  { rates: [rate], currency, provider }: ListingPage,
  { id, closesAt, isBookable, free }: SlotView,
  { sessionUrl }: Site,
  timeZone: string,
): Data => ({
  '@type': 'Offer',
  url: sessionUrl(id),
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

/** A session as an event: its area, never its address. */
const event = (listing: ListingPage, type: ListingType, site: Site, session: SlotView): Data => {
  const { timeZone, place, provider, rates } = listing;
  return {
    '@type': type.schemaOrg,
    ...aboutOf(listing, site),
    url: site.sessionUrl(session.id),
    startDate: instantText(session.startsAt, timeZone),
    endDate: instantText(session.endsAt, timeZone),
    eventStatus: statuses[session.state],
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: place?.area ?? '',
      address: { '@type': 'PostalAddress', addressLocality: place?.area ?? '' },
    },
    organizer: { '@type': 'Person', name: provider.name },
    maximumAttendeeCapacity: session.capacity,
    remainingAttendeeCapacity: session.free,
    isAccessibleForFree: rates.length === 0,
    offers: placeOffer(listing, session, site, timeZone),
  };
};

/** Something that is fetched, with an offer for each time that it can be. */
const fetched = (
  listing: ListingPage,
  type: ListingType,
  site: Site,
  sessions: readonly SlotView[],
): Data => ({
  '@type': type.schemaOrg,
  ...aboutOf(listing, site),
  url: site.url,
  offers: sessions.map((session) => ({
    ...placeOffer(listing, session, site, listing.timeZone),
    availableDeliveryMethod: 'http://purl.org/goodrelations/v1#DeliveryModePickUp',
    inventoryLevel: { '@type': 'QuantitativeValue', value: session.free },
    ...(listing.place?.area && { areaServed: listing.place.area }),
  })),
});

/** What has sessions: events, where its type is a kind of event. Without any to come there is nothing to tell. */
const dated: Describe = (listing, type, site, sessions) => {
  if (sessions.length === 0) return null;
  return {
    '@context': 'https://schema.org',
    '@graph': type.schemaOrg.endsWith('Event')
      ? sessions.map((session) => event(listing, type, site, session))
      : [fetched(listing, type, site, sessions)],
  };
};

const describe: Record<AllocationKind, Describe> = { period: thing, places: dated };

/** What a listing is to a search engine (schema.org); null: nothing for now. */
export const jsonLdOf: Describe = (listing, type, site, sessions) =>
  describe[type.allocation.kind](listing, type, site, sessions);

/** JSON that can stand inside a script element: nothing in it ends the element or begins a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
