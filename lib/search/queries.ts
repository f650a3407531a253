import 'server-only';
import { categories } from '@/lib/category/queries';
import { listing } from '@/lib/holding/sought';
import { intents } from '@/lib/listing/intents';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { isFoundSql } from '@/lib/listing/sql';
import { type SummaryRow, summaryColumns, summaryJoins, summaryOf } from '@/lib/listing/summary';
import { now } from '@/lib/platform/clock';
import { type Cursor, writeCursor } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { metresBetween, type Place } from '@/lib/shared/geo';
import type { Reader } from '@/lib/standing/audiences';
import { type Availability, availabilityOf } from './availability';
import { plainConditions, type Searched } from './conditions';
import { cursorSql, foundSql, isWalked, type Order, orderOf, outerOrder, placeIn } from './orders';
import { ranked } from './rank';
import { inTurn } from './rules';
import type { SearchListings } from './schema';
import { soughtWords } from './words/read';
import type { SoughtWords } from './words/together';

const { sql, join } = Prisma;

export type SearchPage = { items: ListingSummary[]; next: string | null };

type Row = SummaryRow & { keys: (string | number)[]; publishedAt: string | null };

/**
 * One page of results in one statement; what cards show is joined to these few rows only. They come as one JSON text,
 * which costs a tenth of having each column of each row converted.
 */
export const pageSql = (who: Reader, query: Searched, cursor: Cursor | null, limit: number): Prisma.Sql => {
  const at = now();
  const order = orderOf(query, at);
  const availability = availabilityOf(query, at);
  const conditions = { plain: plainConditions(who, query), late: availability.conditions };
  const found = foundSql(order, conditions, cursor, limit);
  return dressed(order, availability, sql`(${found}) AS found`, limit);
};

/** The first so many of each type, each type walked by itself: what there is most of hides nothing else. */
export const eachTypeSql = (
  who: Reader,
  query: Searched,
  types: readonly string[],
  limit: number,
): Prisma.Sql => {
  const at = now();
  const order = orderOf(query, at);
  const availability = availabilityOf(query, at);
  const plain = [...plainConditions(who, query), sql`${listing.type} = kind.name`];
  const conditions = { plain, late: availability.conditions };
  // A type of which there is nothing is not looked for to the end of the world; the order has an index say so at once.
  const found = sql`(SELECT name FROM unnest(${[...types]}::text[]) AS each (name) WHERE (
      SELECT ${listing.id} FROM ${listing.table} WHERE ${isFoundSql(listing, who)} AND ${listing.type} = each.name
      ORDER BY ${listing.publishedAt} DESC, ${listing.id} DESC LIMIT 1) IS NOT NULL) AS kind
    CROSS JOIN LATERAL (${foundSql(order, conditions, null, limit)}) AS found`;
  return dressed(order, availability, found, limit * types.length);
};

/** The rows found, with what cards show of them. */
const dressed = (
  order: Order,
  availability: Availability,
  found: Prisma.Sql,
  limit: number,
): Prisma.Sql => sql`
    SELECT coalesce(json_agg(page), '[]') AS page FROM (SELECT ${summaryColumns(listing)},
      ${availability.free} AS "freePlaces", ${availability.nextSlotJson} AS "nextSlot", ${cursorSql(order)} AS keys,
      ${listing.publishedAt} AS "publishedAt"
    FROM ${found}
    JOIN ${listing.table} ON ${listing.id} = found.listing_id
    ${availability.nextSlot}
    ${summaryJoins(listing)}
    ORDER BY ${outerOrder(order)} LIMIT ${limit}) page`;

/** All ids whose listings are shown in a category; undefined: none was asked for, or nobody knows it. */
const idsWithin = async (slug: string | undefined): Promise<string[] | undefined> => {
  if (slug === undefined) return undefined;
  const { find, shownAs, idsWithin: within } = await categories();
  const category = shownAs(find(slug)?.id ?? null);
  return category ? within(category) : undefined;
};

/** A search, with its words as they were understood where somebody has read them. */
type Asked = SearchListings & { words?: SoughtWords | null } & Pick<Searched, 'fresh'>;

/** A search as the statement takes it, its words read and its category known. */
export const searched = async (who: Reader, query: Asked): Promise<Searched> => {
  const [words, within] = await Promise.all([
    query.words === undefined && query.q !== undefined
      ? soughtWords(query.q, { who, intent: query.intent })
      : (query.words ?? null),
    idsWithin(query.category),
  ]);
  return { ...query, words, within };
};

/** Words that are nowhere are not looked for again. */
export const isNowhere = ({ words }: Searched): boolean => words?.listings === 0;

/** Nobody waits longer for words: whoever comes a moment later finds room. */
const longestMs = 3000;

/**
 * What the database is told before it looks for words: how long it may take, not to compile what a glance finds, and to walk along
 * an index where one has the order.
 * Nobody can guess how many listings have several words, and who guesses too few fetches and sorts tens of thousands. Before
 * Postgres 18 telling it so would spoil the rest of the plan.
 */
export const toldBefore = (asked: Searched): Prisma.Sql => sql`
  SELECT set_config('statement_timeout', ${`${longestMs}ms`}, true), set_config('jit', 'off', true),
    set_config('enable_sort', CASE WHEN ${isWalked(orderOf(asked, now()))} AND current_setting('server_version_num')::int >= 180000
      THEN 'off' ELSE current_setting('enable_sort') END, true)`;

/** Without words an index gives all that is asked for; with words, how long it takes is up to whoever types them. */
const rowsOf = async (asked: Searched, statement: Prisma.Sql): Promise<Row[]> => {
  const asking = db.$queryRaw<{ page: Row[] }[]>(statement);
  if (!asked.words) return (await asking)[0]?.page ?? [];
  const [, [found]] = await db.$transaction([db.$executeRaw(toldBefore(asked)), asking]);
  return found?.page ?? [];
};

const dayMs = 86_400_000;

/** The rows of a page as `lib/search/rank` puts them: pages follow each other by words and distance, so none repeats or skips. */
const inRank = (rows: readonly Row[], near: Place | undefined): Row[] => {
  const from = near ?? { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  const at = now().getTime();
  return ranked(rows, (row) => ({
    tier: Number(row.keys[0]),
    km: metresBetween(from, row) / 1000,
    ratingSum: row.ratingSum,
    ratingCount: row.ratingCount,
    hasPicture: row.pictureId !== null,
    daysOld: (at - new Date(row.publishedAt ?? at).getTime()) / dayMs,
  }));
};

export const pageSize = 24;

/**
 * Published listings that fit and are for this reader, in the order asked for, with the cursor of the page after. One statement,
 * once its words are known. A cursor of another order, or one that was tampered with, is refused (`invalid`).
 */
export const searchListings = async (
  who: Reader,
  query: Asked,
  { cursor, limit = pageSize }: { cursor?: string | null; limit?: number } = {},
): Promise<SearchPage> => {
  const asked = await searched(who, query);
  const order = orderOf(asked, now());
  const after = placeIn(order, cursor);
  if (isNowhere(asked)) return { items: [], next: null };
  const rows = await rowsOf(asked, pageSql(who, asked, after, limit + 1));
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const shown = query.sort === 'relevance' ? inRank(items, query.near) : items;
  return {
    items: shown.map((row) => summaryOf(row, query.near)),
    next: last ? writeCursor({ order: order.name, keys: last.keys }) : null,
  };
};

/**
 * Published listings that fit, some of each type in turn, the first of each before the second of any; the type whose first
 * comes first leads. One statement, however many types.
 */
export const mixOfTypes = async (
  who: Reader,
  query: SearchListings,
  types: readonly string[],
  limit: number,
): Promise<ListingSummary[]> => {
  const asked = await searched(who, query);
  if (isNowhere(asked)) return [];
  const rows = await rowsOf(asked, eachTypeSql(who, asked, types, limit));
  const groups = Map.groupBy(rows, ({ type }) => type);
  return inTurn([...groups.values()], limit).map((row) => summaryOf(row, query.near));
};

/** What of some listings can be found by this reader, offered or wanted, by their ids. One statement. */
export const listingsNamed = async (
  who: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListingSummary>> => {
  if (ids.length === 0) return new Map();
  const isFound = intents.map((intent) => isFoundSql(listing, who, intent));
  const [found] = await db.$queryRaw<{ page: SummaryRow[] }[]>`
    SELECT coalesce(json_agg(page), '[]') AS page FROM (
      SELECT ${summaryColumns(listing)}, NULL AS "freePlaces", NULL AS "nextSlot"
      FROM ${listing.table} ${summaryJoins(listing)}
      WHERE ${listing.id} = ANY(${[...ids]}::text[]) AND (${join(isFound, ' OR ')})) page`;
  return new Map((found?.page ?? []).map((row) => [row.id, summaryOf(row, undefined)]));
};
