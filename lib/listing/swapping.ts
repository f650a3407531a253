import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { holderWith } from '@/lib/standing/people';
import { scopeFor } from '@/lib/standing/standing';
import { audienceSelect, forReader } from './for-reader';
import { foundStates } from './lifecycle';

const select = {
  ...audienceSelect,
  id: true,
  type: true,
  title: true,
  area: true,
  details: true,
  currency: true,
  timeZone: true,
  cancellation: true,
  owner: {
    select: {
      ...{ id: true, kind: true, name: true, handle: true, pictureId: true },
      ...{ ratingSum: true, ratingCount: true },
    },
  },
  photos: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { alt: true, picture: { select: { id: true, width: true, height: true } } },
  },
} as const satisfies Prisma.ListingSelect;

/** What somebody offers and others may give another thing for. */
export type Swappable = Prisma.ListingGetPayload<{ select: typeof select }>;

/** A thing with its first picture. */
export const pictured = ({ photos: [photo], details: _, ...listing }: Swappable) => ({
  ...listing,
  picture: photo ? { ...photo.picture, alt: photo.alt } : null,
});

/** Those on show among some listings that the reader may take of, in the order of `ids`; the others are left out. */
export const swappables = async (tx: Db, viewer: Viewer, ids: readonly string[]): Promise<Swappable[]> => {
  const rows = await tx.listing.findMany({
    where: { id: { in: [...ids] }, intent: 'offer', state: { in: foundStates.in }, ...forReader(viewer) },
    select,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** What the viewer, or a circle for which they may agree, has on show of one way of sharing, the newest first. */
export const ownSwappables = (viewer: Viewer, type: string): Promise<Swappable[]> =>
  db.listing.findMany({
    where: {
      type,
      intent: 'offer',
      state: { in: foundStates.in },
      ownerId: scopeFor(viewer, 'booking.take'),
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select,
  });

/** One of them that is the viewer's, or a circle's for which they may agree; not found otherwise. */
export const ownSwappable = async (viewer: Viewer, id: string): Promise<Swappable> => {
  const row = await db.listing.findFirst({
    where: { id, intent: 'offer', state: { in: foundStates.in }, ownerId: scopeFor(viewer, 'booking.take') },
    select,
  });
  if (!row) throw notFound();
  return row;
};

/** Those who have some listings, with the people who may agree for them. */
export const ownersToTell = (ids: readonly string[]) =>
  db.listing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ownerId: true, owner: { select: holderWith('booking.take') } },
  });
