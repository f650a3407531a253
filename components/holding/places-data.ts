import { aboutOf, type Data, type Describe, priceText, type Site } from '@/components/listing/offer-data';
import type { ListingType } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import type { SlotState } from '@/lib/listing/slots/lifecycle';
import type { SlotView } from '@/lib/listing/slots/queries';
import { instantText } from '@/lib/shared/period';

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
export const slotsData: Describe = (listing, type, site, slots) => {
  if (slots.length === 0) return null;
  return {
    '@context': 'https://schema.org',
    '@graph': type.schemaOrg.endsWith('Event')
      ? slots.map((slot) => event(listing, type, site, slot))
      : [fetched(listing, type, site, slots)],
  };
};
