import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { listing } from '@/lib/holding/sought';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Reader } from '@/lib/standing/audiences';
import { availabilityOf } from './availability';
import { conditionsOf, type Searched } from './conditions';
import { isNowhere, searched } from './queries';
import { SearchListings } from './schema';
import type { SoughtWords } from './words/together';

const { sql, join } = Prisma;

export type Counted = { categoryId: string; type: string; count: number };

/** Nobody counts further: a search that finds more shows its categories without numbers. */
export const countedInSearch = 5000;

/** What this reader finds in each category, by type: `limit` listings at most are looked at. */
export const categoryCountsSql = (who: Reader, query: Searched, limit: number | null): Prisma.Sql => {
  const conditions = conditionsOf(who, query, availabilityOf(query, now()));
  return sql`
    SELECT found.category_id AS "categoryId", found.type, count(*)::int AS count FROM (
      SELECT ${listing.categoryId}, ${listing.type} FROM ${listing.table}
      WHERE ${join(conditions, ' AND ')} AND ${listing.categoryId} IS NOT NULL LIMIT ${limit}) found
    GROUP BY 1, 2`;
};

const everything = SearchListings.parse({});

/** Of all that is offered. */
export const categoryCounts = (who: Reader): Promise<Counted[]> =>
  db.$queryRaw<Counted[]>(categoryCountsSql(who, { ...everything, words: null }, null));

/** Whether a search asks for more than a type or a category: then its finds are few, and each is looked at. */
const isNarrow = (query: SearchListings): boolean => {
  // Neither an order, nor how far from nowhere, leaves anything out.
  const { type, category, sort, radiusKm } = everything;
  return !isDeepStrictEqual({ ...query, type, category, sort, radiusKm }, everything);
};

/** What a search finds in each category, whichever of them it asks for; null: more than anyone counts. */
export const countsInSearch = async (
  who: Reader,
  { words, ...query }: SearchListings & { words?: SoughtWords | null },
): Promise<Counted[] | null> => {
  if (!isNarrow(query)) {
    const counts = await categoryCounts(who);
    return query.type ? counts.filter(({ type }) => type === query.type) : counts;
  }
  const all = await searched(who, { ...query, words, category: undefined });
  if (isNowhere(all)) return [];
  const counts = await db.$queryRaw<Counted[]>(categoryCountsSql(who, all, countedInSearch + 1));
  return counts.reduce((sum, { count }) => sum + count, 0) > countedInSearch ? null : counts;
};
