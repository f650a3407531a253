import 'server-only';
import { addMemberRating } from '@/lib/member/rating';
import type { Db } from '@/lib/platform/db/client';

/** The holder's row, for nobody else until this ends: a booking with them waits, and then finds that they have left. */
export const holdHolder = async (tx: Db, holderId: string): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM holder WHERE id = ${holderId} FOR UPDATE`;
};

/** Counts a review that can be read from now on for the member or the circle it is about. */
export const addHolderRating = async (tx: Db, holderId: string, rating: number): Promise<void> => {
  const { count } = await tx.circle.updateMany({
    where: { id: holderId },
    data: { ratingSum: { increment: rating }, ratingCount: { increment: 1 } },
  });
  if (count === 0) await addMemberRating(tx, holderId, rating);
};
