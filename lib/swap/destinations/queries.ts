import 'server-only';
import { isFoundSql, listingAs } from '@/lib/listing/sql';
import { type Swappable, swappables } from '@/lib/listing/swapping';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { mercatorScale, toMercator } from '@/lib/shared/geo';
import { destinationRules } from './schema';

const { sql } = Prisma;

export type DestinationView = {
  id: string;
  town: string;
  /** Plain days; null: any time. */
  from: string | null;
  to: string | null;
  flexDays: number;
};

const plain = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;

/** Where those who live in a home would like to go, in the order in which they said so. Whose it is the caller knows. */
export const destinationsOf = async (listingId: string): Promise<DestinationView[]> => {
  const rows = await db.destination.findMany({
    where: { listingId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, town, fromDay, toDay, flexDays }) => ({
    id,
    town,
    from: plain(fromDay),
    to: plain(toDay),
    flexDays,
  }));
};

/** A home where one would like to go, whose people would like to come; `from` and `to`: when both could, if either said. */
export type HomeMatch = { home: Swappable; town: string; from: string | null; to: string | null };

const a = listingAs('a');
const b = listingAs('b');
const c = listingAs('c');

/** The days that would do for a destination, those more or less among them; without an end where none was said. */
const daysSql = {
  d: sql`daterange(d.from_day - d.flex_days, d.to_day + d.flex_days)`,
  e: sql`daterange(e.from_day - e.flex_days, e.to_day + e.flex_days)`,
  f: sql`daterange(f.from_day - f.flex_days, f.to_day + f.flex_days)`,
};

/** Some of these days are still to come. */
const isAheadSql = sql`NOT isempty(suits.days) AND (upper(suits.days) IS NULL OR upper(suits.days) > CURRENT_DATE)`;

/** Within so many metres of a place that was named lies a home, as everyone sees it. */
const isNearSql = (
  of: 'd' | 'e' | 'f',
  home: { publicLat: Prisma.Sql; publicLng: Prisma.Sql },
): Prisma.Sql => {
  const [lat, lng] = nearColumns[of];
  return sql`2 * 6371000 * asin(sqrt(sin(radians(${lat} - ${home.publicLat}) / 2) ^ 2
    + cos(radians(${lat})) * cos(radians(${home.publicLat})) * sin(radians(${lng} - ${home.publicLng}) / 2) ^ 2)) <= ${destinationRules.withinKm * 1000}`;
};

const nearColumns = {
  d: [sql`d.lat`, sql`d.lng`],
  e: [sql`e.lat`, sql`e.lng`],
  f: [sql`f.lat`, sql`f.lng`],
} as const;

/** Who lives near one of these places and would like to come near this home, on days that suit both. */
const matchesSql = (
  viewer: Viewer | null,
  listingId: string,
  { id, lat, lng }: { id: string; lat: number; lng: number },
) => {
  const { x, y } = toMercator({ lat, lng });
  const metres = destinationRules.withinKm * 1000;
  const radius = metres * mercatorScale(lat);
  return sql`
    SELECT DISTINCT ON (${b.id}) ${b.id} AS id, d.town, lower(suits.days)::text AS "from", upper(suits.days)::text AS "to",
      (${b.loc} <-> point(${x}::float8, ${y}::float8)) AS far
    FROM destination d, ${a.table}, ${b.table}, destination e, LATERAL (SELECT ${daysSql.d} * ${daysSql.e} AS days) suits
    WHERE d.id = ${id} AND ${a.id} = ${listingId} AND e.listing_id = ${b.id} AND ${b.type} = ${a.type} AND ${b.ownerId} <> ${a.ownerId}
      AND ${isFoundSql(b, viewer)} AND ${b.loc} <@ circle(point(${x}::float8, ${y}::float8), ${radius}::float8)
      AND ${isNearSql('e', a)} AND ${isAheadSql}
    ORDER BY ${b.id}, e.created_at LIMIT ${destinationRules.shown}`;
};

type Found = { id: string; town: string; from: string | null; to: string | null; far: number };

/** Who has a home where those of this one would like to go, and would like to come here: the nearest to each place first. */
export const matchesFor = async (viewer: Viewer, listingId: string): Promise<HomeMatch[]> => {
  const wanted = await db.destination.findMany({
    where: { listingId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: destinationRules.most,
  });
  if (wanted.length === 0) return [];
  const parts = wanted.map((each) => sql`(${matchesSql(viewer, listingId, each)})`);
  // Of one alone, too: a part has an order of its own.
  const found = await db.$queryRaw<
    Found[]
  >`SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS met ORDER BY far, id`;
  const first = [...new Map(found.toReversed().map((each) => [each.id, each])).values()].toReversed();
  const homes = new Map(
    (
      await swappables(
        db,
        viewer,
        first.map(({ id }) => id),
      )
    ).map((home) => [home.id, home]),
  );
  return first.slice(0, destinationRules.shown).flatMap(({ id, town, from, to }) => {
    const home = homes.get(id);
    return home ? [{ home, town, from, to }] : [];
  });
};

/** The homes, of those that everyone may see, whose people a place that was named brings together with its own. */
export const metBy = async ({
  listingId,
  ...destination
}: {
  id: string;
  listingId: string;
  lat: number;
  lng: number;
}): Promise<string[]> => {
  const found = await db.$queryRaw<Found[]>`${matchesSql(null, listingId, destination)}`;
  return found.map(({ id }) => id);
};

/** Three homes whose people would each like to go where the next lives: `first` to its own, and `second` to those of `first`. */
export type ThreeHomes = {
  first: Swappable;
  second: Swappable;
  town: string;
  from: string | null;
  to: string | null;
};

type Three = { first: string; second: string; town: string; from: string | null; to: string | null };

/** So many are shown: whoever has none to swap with at once looks for one, not for a list. */
const threesShown = 6;

/** Where no two homes meet, but three do: each goes to the next, on days that suit all. */
export const threesFor = async (viewer: Viewer, listingId: string): Promise<ThreeHomes[]> => {
  const found = await db.$queryRaw<Three[]>`
    SELECT DISTINCT ON (${b.id}) ${b.id} AS first, ${c.id} AS second, d.town,
      lower(suits.days)::text AS "from", upper(suits.days)::text AS "to"
    FROM destination d, ${a.table}, ${b.table}, destination e, ${c.table}, destination f,
      LATERAL (SELECT ${daysSql.d} * ${daysSql.e} * ${daysSql.f} AS days) suits
    WHERE d.listing_id = ${listingId} AND ${a.id} = ${listingId} AND e.listing_id = ${b.id} AND f.listing_id = ${c.id}
      AND ${b.type} = ${a.type} AND ${c.type} = ${a.type}
      AND ${b.ownerId} <> ${a.ownerId} AND ${c.ownerId} <> ${a.ownerId} AND ${c.ownerId} <> ${b.ownerId}
      AND ${isFoundSql(b, viewer)} AND ${isFoundSql(c, viewer)}
      AND ${isNearSql('d', b)} AND ${isNearSql('e', c)} AND ${isNearSql('f', a)} AND ${isAheadSql}
    ORDER BY ${b.id}, e.created_at, f.created_at LIMIT ${threesShown}`;
  const ids = [...new Set(found.flatMap(({ first, second }) => [first, second]))];
  const homes = new Map((await swappables(db, viewer, ids)).map((home) => [home.id, home]));
  return found.flatMap(({ first: firstId, second: secondId, ...when }) => {
    const [first, second] = [homes.get(firstId), homes.get(secondId)];
    return first && second ? [{ first, second, ...when }] : [];
  });
};
