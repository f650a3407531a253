import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { audienceSelect, forReader } from './for-reader';
import { foundStates } from './lifecycle';
import { isMediated, needsWish } from './returns';
import { listingTypes, typeOf } from './types/registry';

/** Whether somebody who shares in a way that asks for it has a notice on show of what they would like; true where none is asked for. */
export const hasStatedWish = async (
  db: Db,
  listing: { type: string; intent: string; ownerId: string },
): Promise<boolean> => {
  if (!needsWish(typeOf(listing))) return true;
  const { type, ownerId } = listing;
  const where = { type, ownerId, intent: 'wish', state: { in: foundStates.in } };
  return (await db.listing.findFirst({ where, select: { id: true } })) !== null;
};

/** The ways of sharing in which a mediator brings offers and wishes together. */
export const mediatedTypes = listingTypes.filter(isMediated).map(({ name }) => name);

const select = {
  ...audienceSelect,
  id: true,
  type: true,
  intent: true,
  title: true,
  area: true,
  currency: true,
  timeZone: true,
  cancellation: true,
  categoryId: true,
  publishedAt: true,
  owner: { select: { id: true, kind: true, name: true, handle: true, pictureId: true } },
  photos: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { alt: true, picture: { select: { id: true, width: true, height: true } } },
  },
} as const satisfies Prisma.ListingSelect;

/** What somebody offers or wishes for, where a mediator brings both together. */
export type StatedListing = Prisma.ListingGetPayload<{ select: typeof select }>;

/** As many as a board shows; the newest. */
const mostStated = 600;

/** The offers and wishes on show of some members, as far as the reader may see them, the newest first; `ids`: of these alone. */
export const statedBy = (
  db: Db,
  viewer: Viewer,
  ownerIds: readonly string[],
  ids?: readonly string[],
): Promise<StatedListing[]> =>
  db.listing.findMany({
    where: {
      type: { in: mediatedTypes },
      state: { in: foundStates.in },
      ownerId: { in: [...ownerIds] },
      ...(ids && { id: { in: [...ids] } }),
      ...forReader(viewer),
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: mostStated,
    select,
  });

/** Holds some of them until the transaction ends, all in one order; whether all are still on show. */
export const holdStated = async (tx: Db, ids: readonly string[]): Promise<boolean> => {
  const rows = await tx.$queryRaw<{ state: string }[]>`
    SELECT state FROM listing WHERE id = ANY(${[...ids]}) ORDER BY id FOR NO KEY UPDATE`;
  return rows.length === new Set(ids).size && rows.every(({ state }) => foundStates.has(state));
};
