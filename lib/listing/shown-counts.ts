import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Reader } from '@/lib/standing/audiences';
import { forReader } from './for-reader';
import { foundStates } from './lifecycle';

/** How many listings of each of these holders this reader finds, by the holder's id; none where it says nothing. */
export const shownCounts = async (
  who: Reader,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (ownerIds.length === 0) return new Map();
  const counts = await db.listing.groupBy({
    by: ['ownerId'],
    where: { AND: [{ ownerId: { in: [...ownerIds] }, state: { in: foundStates.in } }, forReader(who)] },
    _count: true,
  });
  return new Map(counts.map(({ ownerId, _count }) => [ownerId, _count]));
};
