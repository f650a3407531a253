import 'server-only';
import { db } from '@/lib/platform/db/client';

/** The lists and searches that are kept for a member. */
export const savedKept = async (memberId: string) => {
  const [savedLists, savedListings, savedSearches] = await Promise.all([
    db.savedList.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } }),
    db.savedListing.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } }),
    db.savedSearch.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } }),
  ]);
  return { savedLists, savedListings, savedSearches };
};
