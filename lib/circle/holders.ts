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

/** Who somebody is to others: a member, or a circle. */
export type HolderFace = { id: string; kind: string; name: string; handle: string };

const face = { id: true, kind: true, name: true, handle: true } as const;

/** Whoever is here under a handle, member or circle; null where nobody is, or who has left. */
export const holderByHandle = (db: Db, handle: string): Promise<HolderFace | null> =>
  db.holder.findFirst({ where: { handle, goneAt: null }, select: face });

/** The same by their id. */
export const holderById = (db: Db, id: string): Promise<HolderFace | null> =>
  db.holder.findFirst({ where: { id, goneAt: null }, select: face });
