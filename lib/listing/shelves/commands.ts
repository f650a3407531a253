import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { forgetPicture, storePicture } from '@/lib/platform/pictures';
import { limit } from '@/lib/platform/rate-limit';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { isSelf, mustAct } from '@/lib/standing/standing';
import { categoryOf } from '../commands/category';
import { beginDraft } from '../commands/create-draft';
import { readStep } from '../commands/own';
import { placeOf } from '../commands/place';
import { listingLife } from '../lifecycle';
import { listingSubject, ownListings } from '../listing-life';
import { stepsOf } from '../publishing';
import { PlaceStep, whatStep } from '../schema';
import { typesOnShelves } from '../types/registry';
import type { OpenShelf, PutOnShelf, TakeOff } from './schema';

const dayMs = 86_400_000;

/**
 * Opens a shelf for a circle whose keeper the viewer is, or, by those who run the site, in their own name; its id. Its place is for
 * everyone to see: nothing of it is blurred. The form's `_once` becomes the id.
 */
export const openShelf = async (viewer: Viewer, input: OpenShelf): Promise<string> => {
  const { onBehalfOf, name, about, keepDays, _once: id, ...rest } = input;
  const ownerId = onBehalfOf || viewer.id;
  mustAct(viewer, 'listing.publish', ownerId);
  if (isSelf(viewer, ownerId) && viewer.role !== 'operator')
    throw new AppError('forbidden', 'shelf.ofCircle');
  const { lat, lng, address, area, timeZone } = await placeOf(readStep(PlaceStep, rest), ownerId);
  const data = {
    id,
    ownerId,
    name,
    about,
    keepDays,
    lat,
    lng,
    address,
    area,
    timeZone,
    createdAt: clockNow(),
  };
  await db.shelf.createMany({ data: [data], skipDuplicates: true });
  if ((await db.shelf.count({ where: { id, ownerId } })) === 0) throw notFound();
  return id;
};

/** Closes a shelf: what lies there is no longer shown on it, and goes with its time. */
export const closeShelf = async (viewer: Viewer, { shelfId }: { shelfId: string }): Promise<void> => {
  const shelf = await db.shelf.findUnique({ where: { id: shelfId } });
  if (!shelf) throw notFound();
  mustAct(viewer, 'listing.publish', shelf.ownerId);
  await db.shelf.updateMany({ where: { id: shelfId, closedAt: null }, data: { closedAt: clockNow() } });
};

const typeOnShelf = () => {
  const [type] = typesOnShelves;
  if (!type) throw new RangeError('nothing lies on shelves');
  return type;
};

/** Somebody has put a thing on a shelf: it is on show from now on, for so long as things lie there. Sent twice it is one thing. */
export const putOnShelf = async (viewer: Viewer, input: PutOnShelf): Promise<string> => {
  const { shelfId, title, description, details: typed, photos, _once: id } = input;
  if (!viewer.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  const shelf = await db.shelf.findFirst({ where: { id: shelfId, closedAt: null } });
  if (!shelf) throw notFound();
  const { id: ownerId } = viewer;
  const isThere = async () => (await db.listing.count({ where: { id, ownerId } })) > 0;
  if (await isThere()) return id;
  const type = typeOnShelf();
  const { category: _, ...what } = readStep(whatStep(type), {
    title,
    description: description || title,
    details: typed,
  });
  const { categoryId = null } = await categoryOf(type, what, { isNew: true });
  await limit('shelfThing', viewer.id);
  const at = clockNow();
  const numbers = await settings();
  const picture = photos ? await storePicture(db, ownerId, photos) : null;
  const { lat, lng, address, area, timeZone, keepDays } = shelf;
  try {
    await transaction(async (tx) => {
      await beginDraft(tx, {
        ...{ id, ownerId, memberId: ownerId, intent: 'offer', type, at },
        data: {
          ...what,
          categoryId,
          ...{ lat, lng, address, area, timeZone, publicLat: lat, publicLng: lng, isPinned: true },
          ...{ shelfId, shelfUntil: new Date(at.getTime() + keepDays * dayMs) },
          approval: 'instant',
          stepsDone: [...stepsOf(type)],
          ...(picture && { photos: { create: { pictureId: picture.id, position: 0 } } }),
        },
      });
      const own = ownListings(viewer);
      const move = { name: 'publish', by: 'owner', memberId: viewer.id, now: at, numbers } as const;
      await advance(own, tx, await own.hold(tx, id), move);
    });
  } catch (error) {
    if (picture) await forgetPicture(db, picture.id);
    if (sqlState(error) === '23505' && (await isThere())) return id;
    throw error;
  }
  return id;
};

/**
 * A thing has been taken off its shelf: by whoever says so, or they see that it is not there. Anyone may say it, strangers too; said
 * twice, at once or later, it is gone as it was.
 */
export const takeOff = async (
  viewer: Viewer | null,
  { listingId, shelfId }: TakeOff,
  network: string,
): Promise<void> => {
  await limit('shelfTaken', viewer?.id ?? network);
  const numbers = await settings();
  await transaction(async (tx) => {
    if ((await tx.listing.count({ where: { id: listingId, shelfId } })) === 0) throw notFound();
    const row = await listingSubject.hold(tx, listingId);
    const now = clockNow();
    if (!listingLife.isOpen('take_off', listingSubject.factsOf(row), 'stock', now, numbers)) return;
    const memberId = viewer?.id ?? null;
    await advance(listingSubject, tx, row, { name: 'take_off', by: 'stock', memberId, now, numbers });
  });
};
