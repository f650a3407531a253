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

/** The days that would do for a destination, those more or less among them; without an end where none was said. */
const daysSql = (of: 'd' | 'e'): Prisma.Sql =>
  of === 'd'
    ? sql`daterange(d.from_day - d.flex_days, d.to_day + d.flex_days)`
    : sql`daterange(e.from_day - e.flex_days, e.to_day + e.flex_days)`;

/** Who lives near one of these places and would like to come near this home, on days that suit both. */
const matchesSql = (
  viewer: Viewer,
  listingId: string,
  { id, lat, lng }: { id: string; lat: number; lng: number },
) => {
  const { x, y } = toMercator({ lat, lng });
  const metres = destinationRules.withinKm * 1000;
  const radius = metres * mercatorScale(lat);
  return sql`
    SELECT DISTINCT ON (${b.id}) ${b.id} AS id, d.town, lower(suits.days)::text AS "from", upper(suits.days)::text AS "to",
      (${b.loc} <-> point(${x}::float8, ${y}::float8)) AS far
    FROM destination d, ${a.table}, ${b.table}, destination e, LATERAL (SELECT ${daysSql('d')} * ${daysSql('e')} AS days) suits
    WHERE d.id = ${id} AND ${a.id} = ${listingId} AND e.listing_id = ${b.id} AND ${b.type} = ${a.type} AND ${b.ownerId} <> ${a.ownerId}
      AND ${isFoundSql(b, viewer)} AND ${b.loc} <@ circle(point(${x}::float8, ${y}::float8), ${radius}::float8)
      AND 2 * 6371000 * asin(sqrt(sin(radians(e.lat - ${a.publicLat}) / 2) ^ 2
        + cos(radians(e.lat)) * cos(radians(${a.publicLat})) * sin(radians(e.lng - ${a.publicLng}) / 2) ^ 2)) <= ${metres}
      AND NOT isempty(suits.days)
      AND (upper(suits.days) IS NULL OR upper(suits.days) > CURRENT_DATE)
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
  const found = await db.$queryRaw<Found[]>`${Prisma.join(parts, ' UNION ALL ')} ORDER BY far, id`;
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
