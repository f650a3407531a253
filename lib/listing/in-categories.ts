import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';

/** How many listings were put into each category and are not archived, drafts included: what an operator is told before they change one. */
export const listingsInCategories = async (
  viewer: Viewer | null,
): Promise<{ categoryId: string; count: number }[]> => {
  requireOperator(viewer);
  const groups = await db.listing.groupBy({
    by: ['categoryId'],
    where: { categoryId: { not: null }, state: { not: 'archived' } },
    _count: true,
  });
  return groups.flatMap(({ categoryId, _count }) => (categoryId ? [{ categoryId, count: _count }] : []));
};
