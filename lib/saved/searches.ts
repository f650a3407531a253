import 'server-only';
import { isKeyOf, type KeyOf, namedKeyOf, partsOfKey } from '@/lib/platform/auth/keys';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { AppError, notFound } from '@/lib/shared/errors';
import { isPace, longestAddress, mostSaved, nextTelling, type Pace } from './rules';
import type { ChangeSearch, DropSearch, KeepSearch, StopSearches } from './schema';

/** What the key in somebody's mails is made of: it does nothing but stop them. */
const keyed = (memberId: string): KeyOf => ({ purpose: 'saved-search', id: memberId, version: 0 });

/** The key that stops all mails about a member's searches. */
export const stopKeyOf = (memberId: string): string => namedKeyOf(keyed(memberId));

const tellingAt = (pace: Pace, after: Date): Date | null => nextTelling(pace, after, env.COMMUNITY_TIME_ZONE);

/**
 * Keeps a search for the viewer, with what it asks (`query`, as `SearchListings` takes it); the same search again changes its name and
 * its pace. Refuses (`conflict saved.tooMany`) beyond `mostSaved`, and what is too long to be kept (`invalid tooLong`).
 */
export const keepSearch = async (
  viewer: Viewer | null,
  { name, pace }: Pick<KeepSearch, 'name' | 'pace'>,
  { address, query }: { address: string; query: Readonly<Record<string, unknown>> },
): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  if (address.length > longestAddress) throw new AppError('invalid', 'tooLong');
  const at = now();
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved:${memberId}`}, 0))`;
    const same = { memberId_address: { memberId, address } };
    const told = { name, pace, tellAt: tellingAt(pace, at) };
    if (await tx.savedSearch.findUnique({ where: same })) {
      await tx.savedSearch.update({ where: same, data: told });
      return;
    }
    const limit = mostSaved.searches;
    if ((await tx.savedSearch.count({ where: { memberId } })) >= limit)
      throw new AppError('conflict', 'saved.tooMany', { values: { limit } });
    await tx.savedSearch.create({ data: { memberId, address, query: query as object, seenAt: at, ...told } });
  });
};

/** What was published while nobody wanted to be told is not told later. */
const paced = (pace: Pace, before: string, at: Date) => ({
  pace,
  tellAt: tellingAt(pace, at),
  ...(before === 'never' && { seenAt: at }),
});

/** Another name and pace for a search of the viewer's. */
export const changeSearch = async (
  viewer: Viewer | null,
  { searchId, name, pace }: ChangeSearch,
): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  await transaction(async (tx) => {
    const search = await tx.savedSearch.findFirst({ where: { id: searchId, memberId } });
    if (!search) throw notFound();
    await tx.savedSearch.update({
      where: { id: searchId },
      data: { name, ...paced(pace, search.pace, now()) },
    });
  });
};

export const dropSearch = async (viewer: Viewer | null, { searchId }: DropSearch): Promise<void> => {
  const { id: memberId } = requireMember(viewer);
  await db.savedSearch.deleteMany({ where: { id: searchId, memberId } });
};

/** Whose mails a key stops; not found for any other key. */
const memberOfKey = (key: string): string => {
  const parts = partsOfKey(key);
  if (!parts || !isKeyOf(parts.key, keyed(parts.id))) throw notFound();
  return parts.id;
};

/** How many searches somebody is told of, whose mails a key stops. */
export const toldByKey = (key: string): Promise<number> =>
  db.savedSearch.count({ where: { memberId: memberOfKey(key), tellAt: { not: null } } });

/** Whoever has a mail about searches stops all that follow; the searches stay. Twice is the same as once. */
export const stopSearches = async ({ key }: StopSearches): Promise<void> => {
  await db.savedSearch.updateMany({
    where: { memberId: memberOfKey(key) },
    data: { pace: 'never', tellAt: null },
  });
};

export type SearchLine = { id: string; name: string; address: string; pace: Pace; to: string | null };

const lastDay = (query: unknown): string | null => {
  const { from, to = from } = query as { from?: string; to?: string };
  return to?.slice(0, 10) ?? null;
};

/** The viewer's searches, the latest first, each with its last day where it has days. */
export const searchesOf = async (viewer: Viewer): Promise<SearchLine[]> => {
  const rows = await db.savedSearch.findMany({
    where: { memberId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, name, address, pace, query }) => ({
    ...{ id, name, address, to: lastDay(query) },
    pace: isPace(pace) ? pace : 'never',
  }));
};

/** A search of the viewer's under an address; null: they do not keep it. */
export const savedSearchAt = async (viewer: Viewer, address: string): Promise<SearchLine | null> => {
  const row = await db.savedSearch.findUnique({
    where: { memberId_address: { memberId: viewer.id, address } },
  });
  return (
    row && {
      ...{ id: row.id, name: row.name, address, to: lastDay(row.query) },
      pace: isPace(row.pace) ? row.pace : 'never',
    }
  );
};

/** All that somebody kept goes with their account. */
export const forgetSaved = async (tx: Db, memberId: string): Promise<void> => {
  await tx.savedSearch.deleteMany({ where: { memberId } });
  await tx.savedList.deleteMany({ where: { memberId } });
};
