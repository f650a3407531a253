import 'server-only';
import { claimUnits, isMissedOnly, releaseUnits, shortenClaims } from '@/lib/listing/claims';
import { lengthLimits } from '@/lib/listing/lengths';
import { bookableDays } from '@/lib/listing/notice';
import { isPeriodAllowed, periodOf } from '@/lib/listing/rules';
import { openEndOf } from '@/lib/listing/scarcity';
import { busyOf, unitsFree } from '@/lib/listing/units';
import { AppError } from '@/lib/shared/errors';
import { addToDate, isPlainDate } from '@/lib/shared/period';
import { periodsFree } from './period-search';
import type { Scarcity } from './scarcity';

const dayMs = 86_400_000;

/** Where nobody says until when, it is first paid for a month. */
const firstMonth = ({ from }: { from: string }) => {
  const first = from.trim();
  return { from, to: isPlainDate(first) ? addToDate(first, { months: 1 }) : '' };
};

/** Identical units, each with one holder at a time. */
export const period: Scarcity = {
  read: async (_db, { listing, type, asking, now, numbers: { bookAheadDays } }) => {
    const hasNoEnd = openEndOf(type) !== null;
    const period = periodOf(type.allocation.grain, hasNoEnd ? firstMonth(asking) : asking, listing.timeZone);
    const problems = isPeriodAllowed(type, listing, period, now, { bookAheadDays });
    // A price for a hundred years would only cost us time: the rules have said no.
    const farthest = now.getTime() + 2 * bookAheadDays * dayMs;
    const [problem] = problems;
    if (problem && (period.to.getTime() > farthest || period.from.getTime() < now.getTime() - 2 * dayMs))
      throw new AppError('invalid', 'form', { fields: { to: problem } });
    const { unitCount: limit } = listing;
    if (asking.quantity > limit) problems.push({ key: 'booking.tooManyUnits', values: { limit } });
    return { period, slotId: null, closesAt: period.from, problems, ...(hasNoEnd && { hasNoEnd }) };
  },
  free: (db, listingId, { period }) => unitsFree(db, listingId, period),
  isLate: (db, listingId, { period }) => isMissedOnly(db, listingId, period),
  crowdedBy: (listingId, { period: { from, to } }) => ({
    thing: `listing ${listingId}`,
    from,
    ...(to && { to }),
  }),
  claim: async (tx, { listingId, when, quantity, holdingId }) => {
    await claimUnits(tx, { listingId, period: when.period, quantity, holdingId });
  },
  end: (tx, { holdingId, now }) => shortenClaims(tx, holdingId, now),
  release: (tx, { holdingId }) => releaseUnits(tx, holdingId),
  answer: periodsFree,
  availability: async (db, { listing, type, within, now, numbers: { bookAheadDays } }) => ({
    busy: await busyOf(db, listing.id, within.from, within.to),
    bookable: bookableDays(type, listing, lengthLimits(type, listing), now, bookAheadDays),
    slots: [],
  }),
};
