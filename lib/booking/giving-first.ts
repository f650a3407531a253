import 'server-only';
import type { ListingType } from '@/lib/listing/listing-type';
import { isGift } from '@/lib/listing/returns';
import { fetchDaysOf } from '@/lib/listing/scarcity';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { AppError, type Message } from '@/lib/shared/errors';
import { agreedStates, doneStates, fetchStates } from './lifecycle';

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
  if (giftsBeforeGiving === null || fetchDaysOf(type) === null || !isGift(type)) return null;
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
export const requireGaveFirst = async (
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
