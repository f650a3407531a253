import 'server-only';
import { listing, titleWords } from '@/lib/holding/sought';
import type { Intent } from '@/lib/listing/intents';
import { isFoundSql } from '@/lib/listing/sql';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Reader } from '@/lib/standing/audiences';

const { sql, join } = Prisma;

/** Who searches, and what for: nobody is told of words that only others may read. */
export type Searcher = { who: Reader; intent: Intent };

/** From so many listings on, walking along an index meets the first of them sooner than all of them are looked up. */
export const frequent = 500;

/** In how many listings, and in how many titles of them. */
export type Counts = { listings: number; titles: number };
export const sum = (all: readonly Counts[]): Counts => ({
  listings: all.reduce((total, each) => total + each.listings, 0),
  titles: all.reduce((total, each) => total + each.titles, 0),
});

/** How many listings fit, by the listings themselves: for what nobody has counted yet. No more than is to be known are counted. */
export const countNow = async (queries: readonly string[], { who, intent }: Searcher): Promise<number[]> => {
  if (queries.length === 0) return [];
  const counts = queries.map(
    (query) => sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${listing.table}
      WHERE ${isFoundSql(listing, who, intent)} AND ${listing.words} @@ ${query}::tsquery LIMIT ${frequent}) first)`,
  );
  const [found] = await db.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${join(counts)}] AS counts`;
  return found?.counts ?? [];
};

/** In how many listings, and in how many titles, a query is; no more than is to be known are counted. */
export const countUpToFrequent = async (text: string, { who, intent }: Searcher): Promise<Counts> => {
  const query = sql`${text}::tsquery`;
  // Planned as if all were wanted: whoever expects the first of them soon goes through everything where there are none.
  const [counts] = await db.$queryRaw<Counts[]>`
    WITH in_all AS MATERIALIZED (SELECT 1 FROM ${listing.table} WHERE ${isFoundSql(listing, who, intent)} AND ${listing.words} @@ ${query}),
      in_title AS MATERIALIZED (SELECT 1 FROM ${listing.table} WHERE ${isFoundSql(listing, who, intent)} AND ${titleWords} @@ ${query})
    SELECT (SELECT count(*)::int FROM (SELECT 1 FROM in_all LIMIT ${frequent}) a) AS listings,
      (SELECT count(*)::int FROM (SELECT 1 FROM in_title LIMIT ${frequent}) t) AS titles`;
  return counts ?? { listings: 0, titles: 0 };
};
