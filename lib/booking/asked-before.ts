import 'server-only';
import type { ListingType } from '@/lib/listing/listing-type';
import { fetchDaysOf } from '@/lib/listing/scarcity';
import { type Db, db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import { agreedStates, doneStates, fetchStates, openStates, wantingStates } from './lifecycle';

/**
 * How many bookings of a listing a holder has for exactly this time, not over yet: of several holders, the one that has most
 * (a form is sent for one of them, and cannot know for which).
 */
export const askedBefore = async (
  customerIds: readonly string[],
  listingId: string,
  period: Period,
): Promise<number> => {
  const counts = await db.booking.groupBy({
    by: ['customerId'],
    where: {
      listingId,
      customerId: { in: [...customerIds] },
      startsAt: period.from,
      endsAt: period.to,
      state: { in: openStates.in },
    },
    _count: true,
  });
  return Math.max(0, ...counts.map(({ _count }) => _count));
};

/** What somebody asked for or was promised already, of what each has once; null: nothing. */
export const alreadyAsked = async (
  db: Db,
  listingId: string,
  customerId: string,
): Promise<Message | null> => {
  const before = await db.booking.findFirst({
    where: { listingId, customerId, state: { in: wantingStates.in } },
    select: { id: true },
  });
  return before && { key: 'booking.alreadyAsked', values: { bookingId: before.id } };
};

/** What was promised to somebody, or was theirs. */
const takenStates = [...new Set([...fetchStates.in, ...agreedStates.in])];

/**
 * Where the community asks its members to give, too (`giftsBeforeGiving`): what stands in the way of somebody who has taken as
 * many gifts as they may for those they gave; null: nothing. It is asked of what leaves for good, and costs nothing.
 */
export const mustGiveFirst = async (
  db: Db,
  type: ListingType,
  holderId: string,
  { giftsBeforeGiving }: Settings,
): Promise<Message | null> => {
  if (giftsBeforeGiving === null || fetchDaysOf(type) === null || type.return.kind !== 'gift') return null;
  const { life } = type;
  const [taken, given] = await Promise.all([
    db.booking.count({ where: { life, customerId: holderId, state: { in: takenStates } } }),
    db.booking.count({ where: { life, providerId: holderId, state: { in: doneStates.in } } }),
  ]);
  return taken < giftsBeforeGiving * (given + 1)
    ? null
    : { key: 'booking.giveFirst', values: { count: taken } };
};

/** The same in the transaction that takes it: whoever asks for two gifts at once asks for one after the other. */
export const requireMayTake = async (
  tx: Db,
  type: ListingType,
  holderId: string,
  numbers: Settings,
): Promise<void> => {
  if (numbers.giftsBeforeGiving === null) return;
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(${`gifts ${holderId}`}))) AS held`;
  const problem = await mustGiveFirst(tx, type, holderId, numbers);
  if (problem) throw new AppError('conflict', problem.key, { values: problem.values });
};

/**
 * In a draw one person takes part once, for themselves or for one circle: `conflict booking.alreadyAsked` for the second time.
 * What they enter for several circles at the same moment comes one after the other.
 */
export const requireOnePart = async (tx: Db, listingId: string, memberId: string): Promise<void> => {
  const line = `draw ${listingId} ${memberId}`;
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(${line}))) AS held`;
  const before = await tx.booking.findFirst({
    where: {
      listingId,
      state: { in: wantingStates.in },
      events: { some: { fromState: null, byMemberId: memberId } },
    },
    select: { id: true },
  });
  if (before) throw new AppError('conflict', 'booking.alreadyAsked', { values: { bookingId: before.id } });
};
