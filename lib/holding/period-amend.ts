import 'server-only';
import {
  type AmendedUnits,
  holdUnitsFor,
  moveUnitsTo,
  releaseUnitsOf,
  unitsForAmendment,
} from '@/lib/listing/amended-claims';
import type { ListingType } from '@/lib/listing/listing-type';
import { type Dates, datesOf, isPeriodAllowed, periodOf } from '@/lib/listing/rules';
import type { Message } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import type { Amending, AskedOther, Having, Other, ReadingOther } from './amending';
import { changeHolding } from './change-holding';

const unitsOf = ({ period, quantity, listingId, holdingId, amendmentId }: Other): AmendedUnits => ({
  period,
  quantity,
  listingId,
  holdingId,
  amendmentId,
});

/** What of the dates is left out stays; the start of what has begun stays in any case, to the moment. */
const periodAsked = (
  { allocation: { grain } }: ListingType,
  { from, to }: AskedOther,
  { period }: Having,
  timeZone: string,
  hasBegun: boolean,
): Period => {
  const present: Dates = datesOf(grain, period, timeZone);
  const asked = { from: hasBegun ? present.from : from || present.from, to: to || present.to };
  const isSame = asked.from === present.from && asked.to === present.to;
  return isSame ? period : periodOf(grain, asked, timeZone);
};

/**
 * What the rules say against other dates. Notice and the owner's own limits of length are theirs: they say yes to each proposal
 * themselves. What has begun is judged by its end alone.
 */
const whyNot = (
  { type, listing, now, numbers, hasBegun, having }: ReadingOther,
  period: Period,
): Message[] => {
  if (+period.from === +having.period.from && +period.to === +having.period.to) return [];
  const free = { timeZone: listing.timeZone, noticeHours: 0, minLength: null, maxLength: null };
  const problems = isPeriodAllowed(type, free, period, now, numbers);
  const kept = hasBegun
    ? problems.filter(({ key }) => key === 'period.tooShort' || key === 'period.tooLong')
    : problems;
  if (period.to > now) return kept;
  // Who reads that the end is over need not read that all of it is.
  return [{ key: 'amendment.over' }, ...kept.filter(({ key }) => key !== 'period.past')];
};

/** Identical units: an agreement about them gets other dates, or another number. */
export const periodAmending: Amending = {
  read: async (_db, reading) => {
    const { listing, type, having, asked, hasBegun } = reading;
    const period = periodAsked(type, asked, having, listing.timeZone, hasBegun);
    const problems = whyNot(reading, period);
    const { unitCount: limit } = listing;
    if (asked.quantity > limit && asked.quantity > having.quantity)
      problems.push({ key: 'booking.tooManyUnits', values: { limit } });
    return { period, slotId: null, closesAt: period.from, problems };
  },
  free: unitsForAmendment,
  hold: (tx, other) => holdUnitsFor(tx, unitsOf(other)),
  apply: async (tx, other) => {
    await moveUnitsTo(tx, unitsOf(other));
    await changeHolding(tx, other);
  },
  undo: releaseUnitsOf,
};
