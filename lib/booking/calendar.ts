import 'server-only';
import { isWholeDays } from '@/lib/listing/rules';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { type Settings, settings } from '@/lib/platform/settings';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import type { Standing } from '@/lib/standing/standing';
import { partyIn, partyTo } from './acting';
import { goesOn } from './facts';
import { agreedStates, fetchStates, memberLives, offStates } from './lifecycle';
import type { State } from './lives/terms';
import { placeOf } from './place';
import { ofAnySlot } from './slots/of-slot';

/** A booking in a calendar. */
export type DatedBooking = {
  id: string;
  /** What it is called in calendars: the same for ever; each date of several has its own. */
  uid: string;
  /** Moments; plain dates for what takes whole days or nights, the last one excluded. */
  from: Date | string;
  to: Date | string;
  isOff: boolean;
  /** Nothing happens on that day: it is the last one on which to fetch what was promised. */
  isLastDay: boolean;
  quantity: number;
  sequence: number;
  createdAt: Date;
  updatedAt: Date;
  listing: {
    id: string;
    type: string;
    title: string;
    area: string;
    address: string;
    lat: number | null;
    lng: number | null;
  };
  /** The other side. */
  other: { name: string };
};

/** Calendars go back so far. */
const daysBack = 60;
const most = 1000;

export const calendarSince = (now: Date): Date => new Date(now.getTime() - daysBack * 86_400_000);

/** What goes round in a ring has no day of its own: each two agree on theirs. */
const agreedOrOff = (since: Date): Prisma.BookingWhereInput => ({
  life: { notIn: memberLives },
  AND: [
    { OR: [{ endsAt: { gt: since } }, { holdings: { some: { endsAt: null } } }] },
    {
      OR: [
        { state: { in: agreedStates.in } },
        // What was in the calendar must leave it; what never was confirmed was never there.
        { state: { in: offStates.in }, confirmedAt: { not: null } },
      ],
    },
  ],
});

const select = {
  id: true,
  state: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  quantity: true,
  createdAt: true,
  updatedAt: true,
  customer: { select: { name: true } },
  provider: { select: { name: true } },
  placeAddress: true,
  placeLat: true,
  placeLng: true,
  listing: { select: { id: true, type: true, title: true, area: true } },
  endedAt: true,
  fetchChosenAt: true,
  holdings: {
    orderBy: { position: 'asc' },
    select: { position: true, startsAt: true, endsAt: true, state: true },
  },
  _count: { select: { events: true } },
} as const satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof select }>;

const datesOf = ({
  listing,
  startsAt,
  endsAt,
  timeZone,
  holdings,
  fetchChosenAt,
}: Row): { from: Date | string; to: Date | string } => {
  const type = listingTypeOf(listing.type);
  const { grain } = type.allocation;
  // What is fetched once has no dates: a week to do it in is no appointment.
  if (scarcityFacts(type).leaves && !fetchChosenAt) {
    const last = plainDateAt(endsAt, timeZone);
    return { from: last, to: addToDate(last, { days: 1 }) };
  }
  // Of what goes on without an end the first day is an appointment.
  if (goesOn({ holdings })) {
    const from = plainDateAt(startsAt, timeZone);
    return { from, to: addToDate(from, { days: 1 }) };
  }
  const period = { from: startsAt, to: endsAt };
  return grain === 'time' && !isWholeDays(period, timeZone)
    ? period
    : { from: plainDateAt(startsAt, timeZone), to: plainDateAt(endsAt, timeZone) };
};

const datedOf = (row: Row, other: { name: string }, now: Date, numbers: Settings): DatedBooking => {
  const state = row.state as State;
  // Who does not go there (any more) has no more to do with the address.
  const place = placeOf({ ...row, state }, now, numbers);
  const { leaves } = scarcityFacts(listingTypeOf(row.listing.type));
  return {
    ...row,
    uid: row.id,
    ...datesOf(row),
    isLastDay: leaves && !row.fetchChosenAt,
    isOff: !(leaves ? fetchStates : agreedStates).has(state),
    sequence: row._count.events,
    listing: { ...row.listing, ...(place ?? { address: '', lat: null, lng: null }) },
    other,
  };
};

/** Each date of several is an entry of its own; what was given back of it leaves the calendar. */
const eachOf = (dated: DatedBooking, { holdings }: Row): DatedBooking[] =>
  holdings.length < 2
    ? [dated]
    : holdings.map(({ position, startsAt, endsAt, state }) => ({
        ...dated,
        uid: position === 0 ? dated.id : `${dated.id}-${position}`,
        from: startsAt,
        to: endsAt ?? startsAt,
        isOff: dated.isOff || state === 'released',
      }));

/** The rows for their reader, each with the other side. */
const allDated = async <Each extends Row>(
  rows: readonly Each[],
  otherOf: (row: Each) => { name: string },
): Promise<DatedBooking[]> => {
  const [now, numbers] = [clockNow(), await settings()];
  return rows.flatMap((row) => eachOf(datedOf(row, otherOf(row), now, numbers), row));
};

/** What a member has booked of others and is agreed, whatever its type; what was cancelled since, so that calendars drop it. */
export const ownPlaces = async (memberId: string): Promise<DatedBooking[]> => {
  const rows = await db.booking.findMany({
    where: { customerId: memberId, ...agreedOrOff(calendarSince(clockNow())) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select,
  });
  return allDated(rows, ({ provider }) => provider);
};

/** What is booked of one listing, but for places in slots: the slot itself tells of these. */
export const bookingsOfListing = async (listingId: string): Promise<DatedBooking[]> => {
  const rows = await db.booking.findMany({
    where: { listingId, NOT: ofAnySlot, ...agreedOrOff(calendarSince(clockNow())) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select,
  });
  return allDated(rows, ({ customer }) => customer);
};

/** One booking for one of its two parties, an entry for each date; null for anyone else, and before it is agreed. */
export const partyBooking = async (
  who: Standing,
  id: string,
): Promise<{ dated: DatedBooking[]; isOwner: boolean } | null> => {
  const row = await db.booking.findFirst({
    where: { id, AND: [agreedOrOff(new Date(0)), partyTo(who)] },
    select: { ...select, life: true, customerId: true, providerId: true },
  });
  if (!row) return null;
  const isOwner = partyIn(who, row) === 'provider';
  const other = isOwner ? row.customer : row.provider;
  return { dated: eachOf(datedOf(row, other, clockNow(), await settings()), row), isOwner };
};
