import 'server-only';
import { isKeyOf, type KeyOf, namedKeyOf, partsOfKey } from '@/lib/platform/auth/keys';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { mostSaved } from './rules';
import type { DoWithList, DropListing, KeepListing, MakeList, RenameList } from './schema';

const keyed = ({ id, linkVersion }: { id: string; linkVersion: number }): KeyOf => ({
  purpose: 'saved-list',
  id,
  version: linkVersion,
});

/** The key in the link of a list; null where it is nobody else's. */
export const listKeyOf = (list: { id: string; linkVersion: number; isShared: boolean }): string | null =>
  list.isShared ? namedKeyOf(keyed(list)) : null;

/** The list that a link opens; not found for any other. */
export const listOfKey = async (key: string) => {
  const parts = partsOfKey(key);
  const list =
    parts &&
    (await db.savedList.findFirst({
      where: { id: parts.id, isShared: true, member: { deletedAt: null } },
      include: {
        member: { select: { name: true, handle: true } },
        listings: { orderBy: { createdAt: 'desc' }, select: { listingId: true } },
      },
    }));
  if (!list || !isKeyOf(parts.key, keyed(list))) throw notFound();
  return list;
};

/** One at a time of each member: so that what is counted stays so until it is written. */
const alone = (tx: Db, memberId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved:${memberId}`}, 0))`;

const tooMany = (limit: number) => new AppError('conflict', 'saved.tooMany', { values: { limit } });

const ownList = async (tx: Db, memberId: string, listId: string) => {
  const list = await tx.savedList.findFirst({ where: { id: listId, memberId } });
  if (!list) throw notFound();
  return list;
};

/** The list without a name, which everyone has from the first listing on. */
const firstList = async (tx: Db, memberId: string) => {
  await tx.savedList.createMany({ data: [{ memberId }], skipDuplicates: true });
  return tx.savedList.findUniqueOrThrow({ where: { memberId_name: { memberId, name: '' } } });
};

/**
 * Keeps a listing in a list of the viewer's; one that is kept already moves there. Refuses (`conflict saved.tooMany`) beyond
 * `mostSaved`; not found for a list or a listing that is not there. Whether the viewer may see the listing is the caller's to ask.
 */
export const keepListing = async (
  viewer: Viewer | null,
  { listingId, listId }: KeepListing,
): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  await transaction(async (tx) => {
    await alone(tx, memberId);
    const list = listId ? await ownList(tx, memberId, listId) : await firstList(tx, memberId);
    const kept = { memberId_listingId: { memberId, listingId } };
    if (await tx.savedListing.findUnique({ where: kept })) {
      if (listId) await tx.savedListing.update({ where: kept, data: { listId: list.id } });
      return;
    }
    const limit = mostSaved.listings;
    if ((await tx.savedListing.count({ where: { memberId } })) >= limit) throw tooMany(limit);
    await tx.savedListing.create({ data: { memberId, listingId, listId: list.id } });
  });
};

export const dropListing = async (viewer: Viewer | null, { listingId }: DropListing): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  await db.savedListing.deleteMany({ where: { memberId, listingId } });
};

/** What is not there for the viewer any more goes from their lists. */
export const dropListings = async (viewer: Viewer, listingIds: readonly string[]): Promise<void> => {
  await db.savedListing.deleteMany({ where: { memberId: viewer.id, listingId: { in: [...listingIds] } } });
};

/** The id of the list of a name; it is made where there is none. */
export const makeList = async (viewer: Viewer | null, { name }: MakeList): Promise<string> => {
  const { id: memberId } = requireMember(viewer);
  return transaction(async (tx) => {
    await alone(tx, memberId);
    const before = await tx.savedList.findUnique({ where: { memberId_name: { memberId, name } } });
    if (before) return before.id;
    const limit = mostSaved.lists;
    if ((await tx.savedList.count({ where: { memberId } })) >= limit) throw tooMany(limit);
    return (await tx.savedList.create({ data: { memberId, name } })).id;
  });
};

/** Refuses (`invalid`, beside the name) what another list of the viewer's is called. */
export const renameList = async (viewer: Viewer | null, { listId, name }: RenameList): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  await transaction(async (tx) => {
    await alone(tx, memberId);
    await ownList(tx, memberId, listId);
    const other = await tx.savedList.findUnique({ where: { memberId_name: { memberId, name } } });
    if (other && other.id !== listId)
      throw new AppError('invalid', 'form', { fields: { name: { key: 'saved.sameName' } } });
    await tx.savedList.update({ where: { id: listId }, data: { name } });
  });
};

const deeds: Record<DoWithList['do'], (tx: Db, id: string) => Promise<unknown>> = {
  share: (tx, id) => tx.savedList.update({ where: { id }, data: { isShared: true } }),
  // The next link is another one.
  unshare: (tx, id) =>
    tx.savedList.updateMany({
      where: { id, isShared: true },
      data: { isShared: false, linkVersion: { increment: 1 } },
    }),
  remove: (tx, id) => tx.savedList.delete({ where: { id } }),
};

/** Shares a list of the viewer's by a link, ends its link, or removes it with what is in it. */
export const doWithList = async (viewer: Viewer | null, { listId, do: deed }: DoWithList): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  await transaction(async (tx) => {
    await alone(tx, memberId);
    await ownList(tx, memberId, listId);
    await deeds[deed](tx, listId);
  });
};

/** The viewer's lists in the order in which they were made, each with the ids of its listings, the latest first. */
export const listsOf = (viewer: Viewer) =>
  db.savedList.findMany({
    where: { memberId: viewer.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { listings: { orderBy: { createdAt: 'desc' }, select: { listingId: true } } },
  });

/** Whether the viewer keeps a listing. */
export const isSavedBy = async (viewer: Viewer | null, listingId: string): Promise<boolean> =>
  viewer !== null &&
  (await db.savedListing.findUnique({
    where: { memberId_listingId: { memberId: viewer.id, listingId } },
  })) !== null;
