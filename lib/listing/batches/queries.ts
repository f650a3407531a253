import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { mayAct, mustAct } from '@/lib/standing/standing';
import type { Approval } from '../approvals';
import type { Details } from '../fields';
import { forReader } from '../for-reader';
import { foundStates, shownStates } from '../lifecycle';
import type { ListingState } from '../schema';

const firstPhoto = {
  orderBy: { position: 'asc' },
  take: 1,
  select: { alt: true, picture: { select: { id: true, width: true, height: true } } },
} as const satisfies Prisma.ListingPhotoFindManyArgs;

const inOrder = { batchPlace: 'asc' } as const;

/** A batch as its owner arranges it: all of its things but those that were put away. Not found for others. */
export const ownBatch = async (viewer: Viewer, id: string) => {
  const batch = await db.batch.findUnique({
    where: { id },
    include: {
      owner: { select: { kind: true, name: true } },
      listings: {
        where: { state: { not: 'archived' } },
        orderBy: inOrder,
        include: {
          photos: firstPhoto,
          draw: { select: { closesAt: true } },
          _count: { select: { units: { where: { isActive: true } } } },
        },
      },
    },
  });
  if (!batch) throw notFound();
  mustAct(viewer, 'listing.see', batch.ownerId);
  const { listings, ...rest } = batch;
  const things = listings.map(({ photos, details, state, _count, ...row }) => ({
    ...row,
    state: state as ListingState,
    details: details as Details,
    unitCount: _count.units,
    photo: photos.map(({ alt, picture }) => ({ ...picture, alt }))[0] ?? null,
  }));
  return { ...rest, things };
};

export type OwnBatch = Awaited<ReturnType<typeof ownBatch>>;
export type OwnThing = OwnBatch['things'][number];

/** A batch as others read it: those of its things that are on show for them. Not found where there are none. */
export const batchPage = async (viewer: Viewer | null, id: string) => {
  const batch = await db.batch.findUnique({
    where: { id },
    select: {
      id: true,
      ownerId: true,
      title: true,
      description: true,
      owner: { select: { kind: true, name: true, handle: true } },
      listings: {
        where: { AND: [{ state: { in: shownStates.in } }, forReader(viewer)] },
        orderBy: inOrder,
        select: {
          id: true,
          type: true,
          title: true,
          state: true,
          approval: true,
          area: true,
          timeZone: true,
          details: true,
          photos: firstPhoto,
          draw: { select: { closesAt: true } },
          _count: { select: { units: { where: { isActive: true } } } },
        },
      },
    },
  });
  if (!batch || batch.listings.length === 0) throw notFound();
  const { listings, ...rest } = batch;
  return {
    ...rest,
    isOwner: mayAct(viewer, 'listing.see', batch.ownerId),
    things: listings.map(({ photos, details, state, approval, _count, ...row }) => ({
      ...row,
      isThere: foundStates.has(state),
      approval: approval as Approval,
      details: details as Details,
      unitCount: _count.units,
      photo: photos.map(({ alt, picture }) => ({ ...picture, alt }))[0] ?? null,
    })),
  };
};

export type BatchPage = Awaited<ReturnType<typeof batchPage>>;
