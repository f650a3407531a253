import 'server-only';
import { db } from '@/lib/platform/db/client';

/** How many listings of each of these holders are online, by the holder's id; none where it says nothing. */
export const shownCounts = async (ownerIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ownerIds.length === 0) return new Map();
  const counts = await db.listing.groupBy({
    by: ['ownerId'],
    where: { ownerId: { in: [...ownerIds] }, state: 'published' },
    _count: true,
  });
  return new Map(counts.map(({ ownerId, _count }) => [ownerId, _count]));
};
