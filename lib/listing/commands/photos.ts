import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { forgetPicture, storePicture } from '@/lib/platform/pictures';
import { settings } from '@/lib/platform/settings';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import type { ArrangePhotos } from '../schema';
import { lockOwn, stepsWith } from './own';

type Added = { added: number; refused: Message[] };

const photosOf = (tx: Db, listingId: string) =>
  tx.listingPhoto.findMany({
    where: { listingId },
    orderBy: { position: 'asc' },
    select: { pictureId: true, alt: true },
  });

/** Positions are 0, 1, 2 … in the order given. */
const putInOrder = async (tx: Db, listingId: string, pictureIds: readonly string[]): Promise<void> => {
  for (const [position, pictureId] of pictureIds.entries()) {
    await tx.listingPhoto.update({
      where: { listingId_pictureId: { listingId, pictureId } },
      data: { position },
    });
  }
};

const attach = (viewer: Viewer, listingId: string, pictureId: string, limit: number): Promise<void> =>
  transaction(async (tx) => {
    const listing = await lockOwn(tx, viewer, listingId);
    const position = await tx.listingPhoto.count({ where: { listingId } });
    if (position >= limit) throw new AppError('invalid', 'photo.tooMany', { values: { limit } });
    await tx.listingPhoto.create({ data: { listingId, pictureId, position } });
    await tx.listing.update({ where: { id: listingId }, data: { stepsDone: stepsWith(listing, 'photos') } });
  });

const addPhoto = async (
  viewer: Viewer,
  listing: { id: string; ownerId: string },
  file: File,
  limit: number,
): Promise<void> => {
  const { id } = await storePicture(db, listing.ownerId, file);
  try {
    await attach(viewer, listing.id, id, limit);
  } catch (error) {
    await forgetPicture(db, id);
    throw error;
  }
};

/** Adds uploaded photos at the end, one after the other; those that are refused are told, the others stay. */
export const addPhotos = async (
  viewer: Viewer,
  { listingId, photos }: { listingId: string; photos: readonly File[] },
): Promise<Added> => {
  const listing = await db.listing.findFirst({
    where: { id: listingId, ownerId: scopeFor(viewer, 'listing.edit') },
    select: { id: true, ownerId: true },
  });
  if (!listing) throw notFound();
  const { photosPerListing } = await settings();
  const result: Added = { added: 0, refused: [] };
  for (const file of photos) {
    try {
      await addPhoto(viewer, listing, file, photosPerListing);
      result.added += 1;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
      result.refused.push({ key: error.key, values: error.values });
      if (error.key === 'photo.tooMany') break;
    }
  }
  return result;
};

type OnePhoto = { listingId: string; pictureId: string };

/** Moves a photo one place towards the front or the back. The first one is the cover. */
export const movePhoto = (
  viewer: Viewer,
  { listingId, pictureId, by }: OnePhoto & { by: -1 | 1 },
): Promise<void> =>
  transaction(async (tx) => {
    await lockOwn(tx, viewer, listingId);
    const order = (await photosOf(tx, listingId)).map((photo) => photo.pictureId);
    const at = order.indexOf(pictureId);
    if (at < 0) throw notFound();
    const other = order[at + by];
    if (other === undefined) return;
    order[at + by] = pictureId;
    order[at] = other;
    await putInOrder(tx, listingId, order);
  });

/** Takes a photo away, its files too. */
export const removePhoto = async (viewer: Viewer, { listingId, pictureId }: OnePhoto): Promise<void> => {
  await transaction(async (tx) => {
    await lockOwn(tx, viewer, listingId);
    const { count } = await tx.listingPhoto.deleteMany({ where: { listingId, pictureId } });
    if (count === 0) throw notFound();
    await putInOrder(
      tx,
      listingId,
      (await photosOf(tx, listingId)).map((photo) => photo.pictureId),
    );
  });
  await forgetPicture(db, pictureId);
};

/** What photos show, for those who do not see them. */
export const describePhotos = (
  viewer: Viewer,
  listingId: string,
  alts: Readonly<Record<string, string>>,
): Promise<void> =>
  transaction(async (tx) => {
    const listing = await lockOwn(tx, viewer, listingId);
    for (const { pictureId, alt } of await photosOf(tx, listingId)) {
      const said = alts[pictureId];
      if (said === undefined || said === alt) continue;
      await tx.listingPhoto.update({
        where: { listingId_pictureId: { listingId, pictureId } },
        data: { alt: said },
      });
    }
    await tx.listing.update({ where: { id: listingId }, data: { stepsDone: stepsWith(listing, 'photos') } });
  });

export const describePhoto = (viewer: Viewer, { listingId, pictureId, alt }: OnePhoto & { alt: string }) =>
  describePhotos(viewer, listingId, { [pictureId]: alt });

/** One post of the photo page: keeps what was written, then does what its button says. */
export const arrangePhotos = async (
  viewer: Viewer,
  { listingId, alt, do: wanted }: ArrangePhotos,
): Promise<void> => {
  await describePhotos(viewer, listingId, alt);
  const { verb, pictureId } = wanted;
  const verbs: Record<string, () => Promise<void>> = {
    up: () => movePhoto(viewer, { listingId, pictureId, by: -1 }),
    down: () => movePhoto(viewer, { listingId, pictureId, by: 1 }),
    remove: () => removePhoto(viewer, { listingId, pictureId }),
  };
  await verbs[verb]?.();
};
