import 'server-only';
import type { Weighing } from '@/lib/listing/listing-type';
import { listingAs } from '@/lib/listing/sql';
import { Prisma } from '@/lib/platform/db/generated/client';
import { destinationRules } from './destinations/schema';
import { matching } from './rules';

const { sql, join } = Prisma;

const a = listingAs('a');
const b = listingAs('b');

const numberIn = (l: typeof a, field: string): Prisma.Sql => sql`(${l.details}->>${field})::float8`;

/** Radius of the sphere on which the map of the index is drawn, in metres (EPSG:3857). */
const earth = 6_378_137;

/** A place of the map of the index, and how many of its metres a metre on the ground is there. */
const onMap = sql`point(radians(d.lng) * ${earth}, ${earth} * ln(tan(pi() / 4 + radians(d.lat) / 2)))`;
const scale = sql`(1 / cos(radians(d.lat)))`;

/**
 * Who of some things that are weighed would take which: `[from, to, fit]`, the best of each. What comes lies near a place that was named (or
 * anywhere near, for who is open to that), is as large as they wish, and worth no more and no less than they can add or accept to
 * receive: so a ring of such wants comes to nothing in money that anybody has not said they could bear.
 */
export const wantsByPlaceSql = (
  { value, adds, receives, atLeast }: Weighing,
  { ids, anywhere }: { ids: readonly string[]; anywhere: string },
): Prisma.Sql => {
  const more = sql`${numberIn(b, value)} - ${numberIn(a, value)}`;
  const sizes = atLeast.map(
    ({ of, wanted }) => sql`coalesce(${numberIn(b, of)}, 0) >= coalesce(${numberIn(a, wanted)}, 0)`,
  );
  return sql`
    WITH near AS (
      SELECT ${a.id} AS "from", ${b.id} AS "to", (${b.loc} <-> ${onMap}) / ${scale} / 1000 AS km
      FROM ${a.table} JOIN destination d ON d.listing_id = ${a.id}
      JOIN ${b.table} ON ${b.loc} <@ circle(${onMap}, ${destinationRules.withinKm * 1000}::float8 * ${scale})
      WHERE ${a.id} = ANY(${[...ids]}::text[]) AND ${b.id} = ANY(${[...ids]}::text[])
      UNION ALL
      SELECT ${a.id}, beside.id, beside.km
      FROM ${a.table} CROSS JOIN LATERAL (
        SELECT ${b.id} AS id, (${b.loc} <-> ${a.loc}) * cos(radians(${a.publicLat})) / 1000 AS km
        FROM ${b.table} WHERE ${b.id} = ANY(${[...ids]}::text[]) AND ${b.ownerId} <> ${a.ownerId}
        ORDER BY ${b.loc} <-> ${a.loc} LIMIT ${matching.perWord}
      ) beside
      WHERE ${a.id} = ANY(${[...ids]}::text[]) AND ${a.details}->>${anywhere} = 'true'
    ), pair AS (
      SELECT "from", "to", min(km) AS km FROM near GROUP BY 1, 2
    ), ranked AS (
      SELECT pair."from", pair."to", ${matching.halfKm}::float8 / (${matching.halfKm} + pair.km) AS fit,
        row_number() OVER (PARTITION BY pair."from" ORDER BY pair.km, pair."to") AS nth
      FROM pair JOIN ${a.table} ON ${a.id} = pair."from" JOIN ${b.table} ON ${b.id} = pair."to"
      WHERE ${a.ownerId} <> ${b.ownerId} AND ${join(sizes, ' AND ')}
        AND ${more} <= coalesce(${numberIn(a, adds)}, 0)
        AND (${numberIn(a, receives)} IS NULL OR -(${more}) <= ${numberIn(a, receives)})
        AND NOT EXISTS (SELECT 1 FROM not_wanted n WHERE n.for_id = pair."from" AND n.listing_id = pair."to")
    )
    SELECT "from", "to", round(fit::numeric, 4)::float8 AS fit FROM ranked WHERE nth <= ${matching.perThing} ORDER BY 1, nth`;
};
