import 'server-only';
import type { Db } from '@/lib/platform/db/client';

/** Counts a review that can be read from now on for the member it is about. */
export const addMemberRating = async (tx: Db, memberId: string, rating: number): Promise<void> => {
  await tx.member.update({
    where: { id: memberId },
    data: { ratingSum: { increment: rating }, ratingCount: { increment: 1 } },
  });
};
