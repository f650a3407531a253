import 'server-only';
import { claimUnits, isMissedOnly } from '@/lib/listing/claims';
import { isClosed } from '@/lib/listing/fields';
import type { AllocationKind, ListingType } from '@/lib/listing/listing-type';
import { type BookableListing, unitsFree } from '@/lib/listing/queries';
import { isPeriodAllowed, periodOf } from '@/lib/listing/rules';
import { claimPlaces, placesFree } from '@/lib/listing/slots/claims';
import { isBookable, slotMeanings } from '@/lib/listing/slots/lifecycle';
import { slotOfListing, slotTimes } from '@/lib/listing/slots/one-slot';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Wanted } from '@/lib/platform/in-line';
import type { Settings } from '@/lib/platform/settings';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import { alreadyComing, comingWith } from './slots/coming';

/** When it is that something is asked for, and what the rules say against it, leaving aside what others hold. */
export type When = {
  period: Period;
  slotId: string | null;
  /** The last moment to answer and to pay. */
  closesAt: Date;
  problems: Message[];
};

export type Reading = {
  viewer: Viewer | null;
  listing: BookableListing;
  type: ListingType;
  asking: { from: string; to: string; slotId?: string | undefined; quantity: number };
  now: Date;
  numbers: Settings;
};

export type Claiming = {
  listingId: string;
  when: When;
  memberId: string;
  quantity: number;
  bookingId: string;
  now: Date;
};

/** What one way of being scarce does with a booking. */
export type Allotment = {
  /** Throws `invalid` beside a field for what is no time at all. */
  read: (db: Db, reading: Reading) => Promise<When>;
  free: (db: Db, listingId: string, when: When, memberId: string | null, now: Date) => Promise<number>;
  /** Whether what is missing for it is only late with somebody who should have brought it back. */
  isLate: (db: Db, listingId: string, when: When) => Promise<boolean>;
  /** What those wait for who would only stand in each other's way. */
  crowdedBy: (listingId: string, when: When) => Wanted;
  /** All or nothing: `conflict booking.justTaken`. */
  claim: (tx: Db, claiming: Claiming) => Promise<void>;
};

const dayMs = 86_400_000;

const period: Allotment = {
  read: async (_db, { listing, type, asking, now, numbers: { bookAheadDays } }) => {
    const period = periodOf(type.allocation.grain, asking, listing.timeZone);
    const problems = isPeriodAllowed(type, listing, period, now, { bookAheadDays });
    // A price for a hundred years would only cost us time: the rules have said no.
    const farthest = now.getTime() + 2 * bookAheadDays * dayMs;
    const [problem] = problems;
    if (problem && (period.to.getTime() > farthest || period.from.getTime() < now.getTime() - 2 * dayMs))
      throw new AppError('invalid', 'form', { fields: { to: problem } });
    const { unitCount: limit } = listing;
    if (asking.quantity > limit) problems.push({ key: 'booking.tooManyUnits', values: { limit } });
    return { period, slotId: null, closesAt: period.from, problems };
  },
  free: (db, listingId, { period }) => unitsFree(db, listingId, period),
  isLate: (db, listingId, { period }) => isMissedOnly(db, listingId, period),
  crowdedBy: (listingId, { period }) => ({ thing: `listing ${listingId}`, ...period }),
  claim: async (tx, { listingId, when, quantity, bookingId }) => {
    await claimUnits(tx, { listingId, period: when.period, quantity, bookingId });
  },
};

const requireSlot = ({ slotId }: { slotId: string | null }): string => {
  if (slotId === null) throw new Error('a booking of places without a slot');
  return slotId;
};

const places: Allotment = {
  read: async (db, { viewer, listing, type, asking, now }) => {
    const noSlot = (key: string) => new AppError('invalid', 'form', { fields: { slotId: { key } } });
    if (!asking.slotId) throw noSlot('field.choose');
    const slot = await slotOfListing(db, listing.id, asking.slotId);
    if (!slot) throw noSlot('slot.gone');
    const { id, state, startsAt, endsAt, closesAt, capacity } = slot;
    const coming = viewer && (await comingWith(db, id, viewer.id));
    const problems: [boolean, Message][] = [
      [isClosed(type.details, listing.details), { key: 'listing.closed' }],
      [!slotMeanings[state].takesPlace, { key: 'slot.calledOff' }],
      [slotMeanings[state].takesPlace && !isBookable({ state, closesAt }, now), { key: 'slot.closed' }],
      [Boolean(coming), alreadyComing(coming)],
      [asking.quantity > capacity, { key: 'booking.tooManyPlaces', values: { limit: capacity } }],
    ];
    return {
      period: { from: startsAt, to: endsAt },
      slotId: id,
      closesAt,
      problems: problems.flatMap(([isSo, message]) => (isSo ? [message] : [])),
    };
  },
  free: (db, _listingId, when, memberId, now) => placesFree(db, requireSlot(when), memberId, now),
  // A slot that runs late keeps nobody from the next one.
  isLate: async () => false,
  crowdedBy: (_listingId, when) => ({ thing: `slot ${requireSlot(when)}` }),
  claim: async (tx, { when, ...claiming }) => {
    const slotId = requireSlot(when);
    await claimPlaces(tx, { ...claiming, slotId });
    // Nobody moves it now: what was asked for must still be when it takes place.
    const { startsAt, endsAt } = await slotTimes(tx, slotId);
    if (+startsAt !== +when.period.from || +endsAt !== +when.period.to)
      throw new AppError('conflict', 'movedMeanwhile');
  },
};

export const allotments: Record<AllocationKind, Allotment> = { period, places };

export const allotmentOf = ({ allocation }: ListingType): Allotment => allotments[allocation.kind];
