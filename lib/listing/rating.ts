import 'server-only';
import type { Db } from '@/lib/platform/db/client';

/** Counts a customer's review that can be read from now on for the listing they had. */
export const addListingRating = async (tx: Db, listingId: string, rating: number): Promise<void> => {
  await tx.listing.update({
    where: { id: listingId },
    data: { ratingSum: { increment: rating }, ratingCount: { increment: 1 } },
  });
};
