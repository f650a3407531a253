import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { mayAct } from '@/lib/standing/standing';
import type { Details } from '../fields';
import { forReader } from '../for-reader';
import { foundStates } from '../lifecycle';

const pageSize = 48;

/** A shelf with what lies on it, the newest first; `cursor` is the last thing seen. Everybody may read it; not found once it is closed. */
export const shelfPage = async (
  viewer: Viewer | null,
  id: string,
  { cursor }: { cursor?: string | undefined } = {},
) => {
  const shelf = await db.shelf.findFirst({
    where: { id, closedAt: null },
    include: { owner: { select: { kind: true, name: true, handle: true } } },
  });
  if (!shelf) throw notFound();
  const seen = readId(cursor);
  const after = seen ? await db.listing.findFirst({ where: { id: seen, shelfId: id } }) : null;
  const rows = await db.listing.findMany({
    where: {
      shelfId: id,
      AND: [{ state: { in: foundStates.in } }, forReader(viewer)],
      ...(after?.publishedAt && {
        OR: [
          { publishedAt: { lt: after.publishedAt } },
          { publishedAt: after.publishedAt, id: { lt: after.id } },
        ],
      }),
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: {
      id: true,
      type: true,
      title: true,
      details: true,
      publishedAt: true,
      shelfUntil: true,
      photos: {
        orderBy: { position: 'asc' },
        take: 1,
        select: { alt: true, picture: { select: { id: true, width: true, height: true } } },
      },
    },
  });
  const things = rows.slice(0, pageSize).map(({ photos, details, ...row }) => ({
    ...row,
    details: details as Details,
    photo: photos.map(({ alt, picture }) => ({ ...picture, alt }))[0] ?? null,
  }));
  return {
    ...shelf,
    isKeeper: mayAct(viewer, 'listing.publish', shelf.ownerId),
    things,
    next: rows.length > pageSize ? (things.at(-1)?.id ?? null) : null,
  };
};

export type ShelfPage = Awaited<ReturnType<typeof shelfPage>>;

/** The open shelves of a holder, for the way there. */
export const shelvesOf = (ownerId: string) =>
  db.shelf.findMany({
    where: { ownerId, closedAt: null },
    orderBy: { createdAt: 'asc' },
    take: 20,
    select: { id: true, name: true, area: true },
  });
