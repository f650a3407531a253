import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { notFound } from '@/lib/shared/errors';
import { mustAct } from '@/lib/standing/standing';
import { isFetchedAtTimes } from '../scarcity';
import { typeOf } from '../types/registry';
import type { FetchTime } from './rules';

/** The times of a listing: its own, and those of the batch it belongs to. */
const ofListing = (listingId: string): Prisma.FetchTimeWhereInput => ({
  OR: [{ listingId }, { batch: { listings: { some: { id: listingId } } } }],
});

const inOrder = { startsAt: 'asc' } as const;

type Row = { id: string; startsAt: Date; endsAt: Date; capacity: number; taken: number };

const timeOf = ({ id, startsAt, endsAt, capacity, taken }: Row): FetchTime => ({
  id,
  startsAt,
  endsAt,
  left: capacity - taken,
});

/** The times that are still to come at which a listing can be fetched, with how many may still come. */
export const timesToFetch = async (from: Db, listingId: string, now: Date): Promise<FetchTime[]> => {
  const rows = await from.fetchTime.findMany({
    where: { ...ofListing(listingId), startsAt: { gt: now } },
    orderBy: inOrder,
  });
  return rows.map(timeOf);
};

/** The same of many listings in one statement; those without any are left out. */
export const timesByListing = async (
  from: Db,
  listingIds: readonly string[],
  now: Date,
): Promise<Map<string, FetchTime[]>> => {
  if (listingIds.length === 0) return new Map();
  const times = { where: { startsAt: { gt: now } }, orderBy: inOrder } as const;
  const rows = await from.listing.findMany({
    where: { id: { in: [...listingIds] } },
    select: { id: true, fetchTimes: times, batch: { select: { fetchTimes: times } } },
  });
  return new Map(
    rows.flatMap(({ id, fetchTimes, batch }) => {
      const all = [...fetchTimes, ...(batch?.fetchTimes ?? [])].sort(
        (one, other) => +one.startsAt - +other.startsAt,
      );
      return all.length > 0 ? [[id, all.map(timeOf)] as const] : [];
    }),
  );
};

/** The same of a batch. */
export const timesOfBatch = async (batchId: string, now: Date): Promise<FetchTime[]> => {
  const rows = await db.fetchTime.findMany({ where: { batchId, startsAt: { gt: now } }, orderBy: inOrder });
  return rows.map(timeOf);
};

/** Whose times they are: one listing's, or those of a batch. */
export type TimesOf = { listingId?: string | undefined; batchId?: string | undefined };

/** What times are offered of, for whoever may change it, and the clock it lives by. Not found for others. */
export const offeredOf = async (viewer: Viewer, { listingId, batchId }: TimesOf) => {
  const one = batchId
    ? await db.batch.findUnique({
        where: { id: batchId },
        select: {
          id: true,
          ownerId: true,
          title: true,
          listings: { take: 1, orderBy: { batchPlace: 'asc' }, select: { timeZone: true } },
        },
      })
    : await db.listing.findFirst({
        where: { id: listingId ?? '' },
        select: { id: true, ownerId: true, title: true, timeZone: true, type: true, intent: true },
      });
  if (!one) throw notFound();
  mustAct(viewer, 'listing.edit', one.ownerId);
  if ('type' in one && !isFetchedAtTimes(typeOf(one))) throw notFound();
  const timeZone = 'listings' in one ? (one.listings[0]?.timeZone ?? env.COMMUNITY_TIME_ZONE) : one.timeZone;
  const { id, title } = one;
  return { id, title, timeZone, where: batchId ? { batchId: id } : { listingId: id } };
};

/** The times that were offered and are to come, for their giver, with who comes then. */
export const offeredTimes = async (viewer: Viewer, of: TimesOf, now: Date) => {
  const { where, ...rest } = await offeredOf(viewer, of);
  const times = await db.fetchTime.findMany({ where: { ...where, endsAt: { gt: now } }, orderBy: inOrder });
  return { ...rest, times };
};

export type OfferedTimes = Awaited<ReturnType<typeof offeredTimes>>;
