import 'server-only';
import { slotFits } from '@/lib/holding/places-search';
import { listing, slot } from '@/lib/holding/sought';
import { slotAs } from '@/lib/listing/slots/sql';
import { type Cursor, type KeyKind, requireCursor, wrongCursor } from '@/lib/platform/cursor';
import { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { type Place, toMercator } from '@/lib/shared/geo';
import { wordsOf } from './conditions';
import type { SearchListings } from './schema';

const { sql, join, empty } = Prisma;

type Key = { sql: Prisma.Sql; cast: Prisma.Sql; kind: KeyKind };

/**
 * An order of results, as an index gives it. `arms` are tried one after the other (a title that says it comes before a
 * description that does); `keys` tell rows apart, the id last, so that pages neither repeat nor skip.
 */
export type Order = {
  name: string;
  /** What is walked along, where it is not the listings `l` themselves. */
  from?: Prisma.Sql;
  arms: Prisma.Sql[];
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

/** Nearest to where it was asked for, or to the middle of the community. */
const nearest = (query: SearchListings): Order => {
  const point = pointOf(query.near ?? { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG });
  return {
    name: 'distance',
    arms: [sql`true`],
    keys: [away(point), id],
    by: sql`${listing.loc} <-> ${point}, ${listing.id}`,
    direction: rising,
  };
};

/** Of what the words find: those with them in the title first, then the nearest. */
const mostRelevant = (query: SearchListings): Order => {
  const words = query.q === undefined ? null : wordsOf(query.q);
  if (!words) return nearest(query);
  const inTitle = sql`ts_filter(${listing.words}, '{a}') @@ ${words}`;
  return { ...nearest(query), name: 'relevance', arms: [inTitle, sql`NOT ${inTitle}`] };
};

/** Cheapest; where a place was named, the nearest of the same price first. */
const cheapest = (query: SearchListings): Order => {
  const order = { name: 'price', arms: [sql`true`], direction: rising };
  if (!query.near) return { ...order, keys: [price, id], by: sql`${listing.priceMinor}, ${listing.id}` };
  const point = pointOf(query.near);
  return {
    ...order,
    name: 'priceNear',
    keys: [price, away(point), id],
    by: sql`${listing.priceMinor} <-> 0, ${listing.loc} <-> ${point}, ${listing.id}`,
  };
};

const newest = (): Order => ({
  name: 'newest',
  arms: [sql`true`],
  keys: [published, id],
  by: sql`${listing.publishedAt} DESC, ${listing.id} DESC`,
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
  arms: [sql`true`],
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
} satisfies Record<SearchListings['sort'], (query: SearchListings, now: Date) => Order>;

export const orderOf = (query: SearchListings, now: Date): Order => orders[query.sort](query, now);

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

/** The rows of one page, not yet dressed: id, the arm they came from, and their keys. */
export const foundSql = (
  order: Order,
  conditions: Prisma.Sql[],
  cursor: Cursor | null,
  limit: number,
): Prisma.Sql => {
  const arms = order.arms.flatMap((arm, tier) => {
    const rest = after(order, tier, cursor);
    if (!rest) return [];
    const keys = order.keys.map((key, index) => sql`${key.sql} AS ${columnOf(index)}`);
    return sql`(
      SELECT ${listing.id} AS listing_id, ${tier}::int AS tier, ${join(keys)} FROM ${order.from ?? listing.table}
      WHERE ${join([...conditions, arm], ' AND ')} ${rest}
      ORDER BY ${order.by} LIMIT ${limit}
    )`;
  });
  return join(arms, ' UNION ALL ');
};

/** The order of the rows found, by their keys. */
export const outerOrder = ({ keys, direction }: Order): Prisma.Sql =>
  join([sql`found.tier`, ...keys.map((_, index) => sql`found.${columnOf(index)} ${direction}`)]);

/** A row's place in the order, as its cursor carries it. */
export const cursorSql = ({ keys }: Order): Prisma.Sql =>
  sql`jsonb_build_array(found.tier, ${join(keys.map((_, index) => sql`found.${columnOf(index)}`))})`;
