import 'server-only';
import { advance, renewDue } from '@/lib/lifecycle/advance';
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
import type { CloseShelf, OpenShelf, PutOnShelf, TakeOff } from './schema';

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

/** Closes a shelf, once: the time of all that lies there is over with it, and those who left it are told to fetch it. Whose shelf it was. */
export const closeShelf = async (
  viewer: Viewer,
  { shelfId }: CloseShelf,
): Promise<{ kind: string; handle: string }> => {
  const shelf = await db.shelf.findUnique({
    where: { id: shelfId },
    select: { ownerId: true, owner: { select: { kind: true, handle: true } } },
  });
  if (!shelf) throw notFound();
  mustAct(viewer, 'listing.publish', shelf.ownerId);
  const [now, numbers] = [clockNow(), await settings()];
  await transaction(async (tx) => {
    const open = { id: shelfId, closedAt: null };
    if ((await tx.shelf.updateMany({ where: open, data: { closedAt: now } })).count === 0) return;
    await tx.listing.updateMany({ where: { shelfId, shelfUntil: { gt: now } }, data: { shelfUntil: now } });
    const there = { shelfId, state: { in: [...listingLife.get('clear').from] } };
    for (const { id } of await tx.listing.findMany({ where: there, select: { id: true } }))
      await renewDue(listingSubject, tx, await listingSubject.hold(tx, id), { now, numbers });
  });
  return shelf.owner;
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
  const {
    category: _,
    sourceId: __,
    ...what
  } = readStep(whatStep(type), {
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
      // Who closes it meanwhile waits, or was there first.
      const open = await tx.$queryRaw<
        object[]
      >`SELECT 1 FROM shelf WHERE id = ${shelfId} AND closed_at IS NULL FOR SHARE`;
      if (open.length === 0) throw notFound();
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

/** A thing on a shelf goes, or is there again; where that is so already nothing happens. */
const moveOnShelf = async (
  name: 'take_off' | 'find_again',
  memberId: string | null,
  { listingId, shelfId }: TakeOff,
): Promise<void> => {
  const numbers = await settings();
  await transaction(async (tx) => {
    const there = { id: listingId, shelf: { id: shelfId, closedAt: null } };
    if ((await tx.listing.count({ where: there })) === 0) throw notFound();
    const row = await listingSubject.hold(tx, listingId);
    const now = clockNow();
    if (!listingLife.isOpen(name, listingSubject.factsOf(row), 'stock', now, numbers)) return;
    await advance(listingSubject, tx, row, { name, by: 'stock', memberId, now, numbers });
  });
};

/**
 * A thing has been taken off its shelf: by whoever says so, or they see that it is not there. Anyone may say it, strangers too; said
 * twice, at once or later, it is gone as it was.
 */
export const takeOff = async (viewer: Viewer | null, input: TakeOff, network: string): Promise<void> => {
  await limit('shelfTaken', viewer?.id ?? network);
  await moveOnShelf('take_off', viewer?.id ?? null, input);
};

/** It lies there after all: somebody was wrong, or put it back. Any member may say it, for as long as it would have lain there. */
export const findAgain = async (viewer: Viewer, input: TakeOff): Promise<void> => {
  await limit('shelfTaken', viewer.id);
  await moveOnShelf('find_again', viewer.id, input);
};
