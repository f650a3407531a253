import type { ListingType } from '@/lib/listing/listing-type';
import { creditBack, isReviewed } from '@/lib/listing/returns';
import { openEndOf } from '@/lib/listing/scarcity';
import type { Asset } from '@/lib/shared/asset';
import type { Period } from '@/lib/shared/period';
import type { BookingFacts, Ongoing } from './terms';

/** What a booking is asked for with. */
type Asked = {
  type: Pick<ListingType, 'life' | 'handover' | 'allocation' | 'return' | 'afterwards'>;
  period: Period;
  closesAt: Date;
  dates?: number;
  quote: {
    totalMinor: number;
    depositMinor: number;
    currency: string;
    rent?: { amountMinor: number };
    credit?: { asset: Asset; totalMinor: number };
  };
  listing: { cancellation: string; timeZone: string };
};

/** How what is taken of a type goes on, where nobody says until when; null: it has an end. */
export const ongoingOf = (
  type: Pick<ListingType, 'allocation'>,
  { timeZone }: { timeZone: string },
): Ongoing | null => {
  const openEnd = openEndOf(type);
  return openEnd && { ...openEnd, timeZone };
};

/** What is known of a booking when it is asked for. */
export const firstFacts = (
  { type, period, closesAt, dates = 1, quote, listing }: Asked,
  now: Date,
): BookingFacts => ({
  state: 'requested',
  life: type.life,
  stateSince: now,
  confirmedAt: null,
  paidAt: null,
  movedAt: null,
  remindedAt: null,
  knowsOfDelay: false,
  endedAt: null,
  unpaidSince: null,
  startsAt: period.from,
  endsAt: period.to,
  ongoing: ongoingOf(type, listing),
  rentMinor: quote.rent?.amountMinor ?? 0,
  closesAt,
  dates,
  dateMinor: 0,
  slotDates: [],
  payWithinMinutes: type.allocation.payWithinMinutes ?? null,
  fetchChosenAt: null,
  fetchTimes: [],
  listingMoved: false,
  handover: type.handover,
  totalMinor: quote.totalMinor,
  depositMinor: quote.depositMinor,
  currency: quote.currency,
  creditMinor: quote.credit?.totalMinor ?? 0,
  dateCreditMinor: 0,
  credit: quote.credit?.asset ?? null,
  cancellation: listing.cancellation,
  reports: [],
  reviewedBy: [],
  isReviewed: isReviewed(type),
  parties: [],
  takings: [],
  actingFor: null,
  isOut: false,
  counts: creditBack(type),
  counted: null,
  othersDueBackAt: null,
});
