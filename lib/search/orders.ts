import 'server-only';
import { slotFits } from '@/lib/holding/places-search';
import { listing, slot, titleWords } from '@/lib/holding/sought';
import { slotAs } from '@/lib/listing/slots/sql';
import { type Cursor, type KeyKind, requireCursor, wrongCursor } from '@/lib/platform/cursor';
import { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { type Place, toMercator } from '@/lib/shared/geo';
import { hasWords, type Searched, widerOf } from './conditions';
import type { SearchListings } from './schema';
import { frequent } from './words/counts';

const { sql, join, empty } = Prisma;

type Key = { sql: Prisma.Sql; cast: Prisma.Sql; kind: KeyKind };

/**
 * A part of the results that comes before the next. `among`: there are few of it, which the indexes of words tell at once;
 * they are put in order then, instead of walking along an index until enough of them have come by.
 */
type Arm = { is: Prisma.Sql; among?: Prisma.Sql | undefined };

/**
 * An order of results, as an index gives it. `arms` are tried one after the other (a title that says it comes before a
 * description that does); `keys` tell rows apart, the id last, so that pages neither repeat nor skip.
 */
export type Order = {
  name: string;
  /** What is walked along, where it is not the listings `l` themselves. */
  from?: Prisma.Sql;
  arms: Arm[];
  keys: Key[];
  /** How an arm asks for it: the operators that an index can walk along. */
  by: Prisma.Sql;
  direction: Prisma.Sql;
};

const pointOf = (place: Place): Prisma.Sql => {
  const { x, y } = toMercator(place);
  return sql`point(${x}::float8, ${y}::float8)`;
};

const id: Key = { sql: listing.id, cast: sql`text`, kind: 'id' };
const price: Key = { sql: listing.priceMinor, cast: sql`int`, kind: 'integer' };
const published: Key = { sql: listing.publishedAt, cast: sql`timestamptz`, kind: 'instant' };
const away = (point: Prisma.Sql): Key => ({
  sql: sql`${listing.loc} <-> ${point}`,
  cast: sql`float8`,
  kind: 'real',
});

const rising = sql`ASC`;
const falling = sql`DESC`;

const always = sql`true`;

/** Where it was asked for, or the middle of the community. */
const middleOf = ({ near }: Searched): Prisma.Sql =>
  pointOf(near ?? { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG });

const hasPlace = sql`${listing.loc} IS NOT NULL`;

/** Nearest to there. */
const nearest = (query: Searched): Order => {
  const point = middleOf(query);
  return {
    name: 'distance',
    arms: oneArm(query, hasPlace),
    keys: [away(point), id],
    by: sql`${listing.loc} <-> ${point}, ${listing.id}`,
    direction: rising,
  };
};

const few = (count: number | undefined, among: Prisma.Sql | undefined): Prisma.Sql | undefined =>
  count !== undefined && count < frequent ? among : undefined;

/**
 * All of it in one part. `walked`: what is true of every listing, and what alone lets an index be walked that is for nothing else;
 * few are looked up instead.
 */
const oneArm = (query: Searched, walked: Prisma.Sql): Arm[] => {
  const among = few(query.words?.listings, hasWords(query));
  return [among ? { is: always, among } : { is: walked }];
};

/** The same, of an order that an index has for the whole world: what there is around a place is looked up. */
const oneArmAnywhere = (query: Searched, walked: Prisma.Sql): Arm[] => {
  const isAround = query.bbox !== undefined || query.radiusKm !== undefined;
  return query.words?.query && isAround
    ? [{ is: always, among: hasWords(query) }]
    : oneArm(query, query.words?.query ? walked : always);
};

type Query = { query: string; listings: number; titles: number };

/** What a query finds: those with it in the title first. `besides`: what is left out of both parts. */
const titlesFirst = ({ query, listings, titles }: Query, besides: Prisma.Sql = always): Arm[] => {
  const inTitle = sql`${titleWords} @@ ${query}::tsquery`;
  const isIn = sql`${listing.words} @@ ${query}::tsquery`;
  const arm = (is: Prisma.Sql, among: Prisma.Sql | undefined): Arm =>
    among ? { is, among } : { is: sql`${hasPlace} AND ${is}` };
  return [
    arm(sql`${inTitle} AND ${besides}`, few(titles, inTitle)),
    arm(sql`NOT ${inTitle} AND ${isIn} AND ${besides}`, few(listings, isIn)),
  ];
};

/** Of what the words find: those with them in the title first, then the nearest; where these are few, what has some of them. */
const mostRelevant = (query: Searched): Order => {
  const order = nearest(query);
  const { words } = query;
  if (!words?.query) return order;
  const wider = widerOf(query);
  const rest = wider ? titlesFirst(wider, sql`NOT ${hasWords(query) ?? always}`) : [];
  return { ...order, name: 'relevance', arms: [...titlesFirst(words), ...rest] };
};

/** Cheapest; where a place was named, or words, the nearest of the same price first. */
const cheapest = (query: Searched): Order => {
  const order = { arms: oneArmAnywhere(query, sql`${listing.priceMinor} >= 0`), direction: rising };
  if (!query.near && !query.words?.query)
    return { ...order, name: 'price', keys: [price, id], by: sql`${listing.priceMinor}, ${listing.id}` };
  const point = middleOf(query);
  return {
    ...order,
    name: 'priceNear',
    keys: [price, away(point), id],
    by: sql`${listing.priceMinor} <-> 0, ${listing.loc} <-> ${point}, ${listing.id}`,
  };
};

/** After everything that is ever published: an index that knows words too is walked by how far things are from a moment. */
const someday = sql`'2100-01-01'::timestamptz`;

const newest = (query: Searched): Order => ({
  name: 'newest',
  arms: oneArmAnywhere(query, sql`${listing.publishedAt} IS NOT NULL`),
  keys: [published, id],
  by: query.words?.query
    ? sql`${listing.publishedAt} <-> ${someday}, ${listing.id} DESC`
    : sql`${listing.publishedAt} DESC, ${listing.id} DESC`,
  direction: falling,
});

const earlier = slotAs('e');

/**
 * What happens first. The slots to come are walked along by their index; a listing comes with the first of its own
 * that fits, so that it comes once: asked for each by itself, which no planner turns into sorting them all.
 */
export const soonest = (query: SearchListings, now: Date): Order => ({
  name: 'soonest',
  from: sql`${slot.table} JOIN ${listing.table} ON ${listing.id} = ${slot.listingId} AND ${slotFits(slot, query, now)}
    AND CASE WHEN ${slot.id} = (
      SELECT ${earlier.id} FROM ${earlier.table}
      WHERE ${earlier.listingId} = ${slot.listingId} AND ${slotFits(earlier, query, now)}
      ORDER BY ${earlier.startsAt}, ${earlier.id} LIMIT 1) THEN true ELSE false END`,
  arms: [{ is: sql`true` }],
  keys: [
    { sql: slot.startsAt, cast: sql`timestamptz`, kind: 'instant' },
    { sql: slot.id, cast: sql`text`, kind: 'id' },
  ],
  by: sql`${slot.startsAt}, ${slot.id}`,
  direction: rising,
});

const orders = {
  relevance: mostRelevant,
  distance: nearest,
  price: cheapest,
  newest,
  soonest,
} satisfies Record<SearchListings['sort'], (query: Searched, now: Date) => Order>;

export const orderOf = (query: Searched, now: Date): Order => orders[query.sort](query, now);

/** Whether a part of it is walked along an index. */
export const isWalked = ({ arms }: Order): boolean => arms.some(({ among }) => !among);

/**
 * The place in an order that a cursor names: in one of its arms, and what the order's own keys are there. Refused is one of
 * another order, or of an arm that this search does not have (`invalid`).
 */
export const placeIn = ({ name, arms, keys }: Order, text: string | null | undefined): Cursor | null => {
  const cursor = requireCursor(text, name, ['integer', ...keys.map(({ kind }) => kind)]);
  if (cursor && arms[Number(cursor.keys[0])] === undefined) throw wrongCursor();
  return cursor;
};

/** What of an arm comes after a cursor: all of it, a part, or (null) nothing. */
const after = ({ keys, direction }: Order, tier: number, cursor: Cursor | null): Prisma.Sql | null => {
  const [reached, ...at] = cursor?.keys ?? [];
  if (reached === undefined || tier > Number(reached)) return empty;
  if (tier < Number(reached)) return null;
  const mine = join(keys.map((key) => key.sql));
  const theirs = join(keys.map(({ cast }, index) => sql`${at[index]}::${cast}`));
  return direction === rising ? sql`AND (${mine}) > (${theirs})` : sql`AND (${mine}) < (${theirs})`;
};

const columns = ['k0', 'k1', 'k2'].map((name) => Prisma.raw(name));

const columnOf = (index: number): Prisma.Sql => columns[index] ?? empty;

type Conditions = {
  plain: readonly Prisma.Sql[];
  /** What is asked of each listing in turn, because it costs more than being read: whether it can be had. */
  late: readonly Prisma.Sql[];
};

/** The few rows of an arm are put in order first, and asked the rest one by one until there are enough. */
const amongFew = (
  columns: Prisma.Sql,
  order: Order,
  where: Prisma.Sql,
  late: Conditions['late'],
  limit: number,
) => {
  const inOrder = sql`SELECT * FROM (SELECT ${columns} FROM ${listing.table} WHERE ${where} OFFSET 0) few
    ORDER BY ${join(order.keys.map((_, index) => sql`${columnOf(index)} ${order.direction}`))}`;
  if (late.length === 0) return sql`(${inOrder} LIMIT ${limit})`;
  return sql`(SELECT * FROM (${inOrder} OFFSET 0) few WHERE CASE WHEN (
    SELECT ${join(late, ' AND ')} FROM ${listing.table} WHERE ${listing.id} = few.listing_id) THEN true ELSE false END
    LIMIT ${limit})`;
};

/**
 * The rows of one page, not yet dressed: id, the arm they came from, and their keys. An arm is begun only when those before
 * it did not fill the page.
 */
export const foundSql = (
  order: Order,
  { plain, late }: Conditions,
  cursor: Cursor | null,
  limit: number,
): Prisma.Sql => {
  const arms = order.arms.flatMap(({ is, among }, tier) => {
    const rest = after(order, tier, cursor);
    if (!rest) return [];
    const keys = order.keys.map((key, index) => sql`${key.sql} AS ${columnOf(index)}`);
    const columns = sql`${listing.id} AS listing_id, ${tier}::int AS tier, ${join(keys)}`;
    if (among)
      return amongFew(columns, order, sql`${join([among, ...plain, is], ' AND ')} ${rest}`, late, limit);
    return sql`(
      SELECT ${columns} FROM ${order.from ?? listing.table}
      WHERE ${join([...plain, ...late, is], ' AND ')} ${rest}
      ORDER BY ${order.by} LIMIT ${limit}
    )`;
  });
  const all = join(arms, ' UNION ALL ');
  return arms.length > 1 ? sql`SELECT * FROM (${all}) parts LIMIT ${limit}` : all;
};

/** The order of the rows found, by their keys. */
export const outerOrder = ({ keys, direction }: Order): Prisma.Sql =>
  join([sql`found.tier`, ...keys.map((_, index) => sql`found.${columnOf(index)} ${direction}`)]);

/** A row's place in the order, as its cursor carries it. */
export const cursorSql = ({ keys }: Order): Prisma.Sql =>
  sql`jsonb_build_array(found.tier, ${join(keys.map((_, index) => sql`found.${columnOf(index)}`))})`;
