import 'server-only';
import { listing } from '@/lib/holding/sought';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { type SummaryRow, summaryColumns, summaryJoins, summaryOf } from '@/lib/listing/summary';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { type Bounds, type Place, toMercator } from '@/lib/shared/geo';
import type { Reader } from '@/lib/standing/audiences';
import { availabilityOf } from './availability';
import { conditionsOf, type Searched } from './conditions';
import { isNowhere, searched } from './queries';
import type { SearchListings } from './schema';

const { sql, join } = Prisma;

/** Several listings of one part of a map: where their middle is, and the box they lie in. */
export type Cluster = Place & { count: number; bounds: Bounds };

/** `isCut`: there is more than was looked at, so that the numbers are of a part. */
export type Clustered = { clusters: Cluster[]; items: ListingSummary[]; isCut: boolean };

/** So many listings are counted for one map; and so many signs stand on it at most. */
export const countedOnMap = 50_000;
const mostSigns = 300;

/** The world's width in Mercator metres, and that of a tile in pixels (as MapLibre counts zooms). */
const world = 40_075_016.686;
const tile = 512;

/** About as far as signs must be apart not to cover each other. */
const cellPixels = 76;

/** The side of a part of the map, in Mercator metres. */
export const cellMetres = (zoom: number): number => (cellPixels * world) / (tile * 2 ** zoom);

export type Row = { count: number; all: number; lat: number; lng: number; id: string } & Bounds;

/** The listings of a box by the parts of a grid, the fullest first, in one statement. */
export const clustersSql = (who: Reader, query: Searched, zoom: number): Prisma.Sql => {
  const cell = cellMetres(zoom);
  const conditions = conditionsOf(who, query, availabilityOf(query, now()));
  return sql`
    SELECT count(*)::int AS count, (sum(count(*)) OVER ())::int AS all, min(id) AS id, avg(lat) AS lat, avg(lng) AS lng,
      min(lng) AS west, min(lat) AS south, max(lng) AS east, max(lat) AS north
    FROM (SELECT ${listing.id}, ${listing.publicLat} AS lat, ${listing.publicLng} AS lng, ${listing.loc} AS loc
      FROM ${listing.table} WHERE ${join(conditions, ' AND ')} LIMIT ${countedOnMap}) AS found
    GROUP BY floor(loc[0] / ${cell}::float8), floor(loc[1] / ${cell}::float8)
    ORDER BY 1 DESC, min(id) LIMIT ${mostSigns}`;
};

/** Two middles nearer than this part of a cell would cover each other: they become one. */
const apart = 0.6;

/** What becomes one lies elsewhere then, and may be too near to others: so often it is looked at again. */
const mostRounds = 6;

/** What lies in neighbouring parts of the grid and yet too near, as one. */
export const gatheredRows = (rows: readonly Row[], cell: number): Row[] => {
  let gathered = gatheredOnce(rows, cell);
  for (let before = rows.length, rounds = 1; gathered.length < before && rounds < mostRounds; rounds++) {
    before = gathered.length;
    gathered = gatheredOnce(gathered, cell);
  }
  return gathered;
};

const gatheredOnce = (rows: readonly Row[], cell: number): Row[] => {
  const placed: Row[] = [];
  for (const row of rows) {
    const { x, y } = toMercator(row);
    const at = placed.findIndex((other) => {
      const there = toMercator(other);
      return Math.hypot(there.x - x, there.y - y) < apart * cell;
    });
    const near = placed[at];
    if (!near) {
      placed.push(row);
      continue;
    }
    const count = near.count + row.count;
    const share = row.count / count;
    placed[at] = {
      ...near,
      count,
      lat: near.lat + (row.lat - near.lat) * share,
      lng: near.lng + (row.lng - near.lng) * share,
      west: Math.min(near.west, row.west),
      south: Math.min(near.south, row.south),
      east: Math.max(near.east, row.east),
      north: Math.max(near.north, row.north),
    };
  }
  return placed;
};

/** What cards show of these; the search has found them for this reader. */
const summariesOf = async (ids: readonly string[]): Promise<ListingSummary[]> => {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<SummaryRow[]>`
    SELECT ${summaryColumns(listing)}, NULL AS "freePlaces", NULL AS "nextSlot"
    FROM ${listing.table} ${summaryJoins(listing)}
    WHERE ${listing.id} = ANY(${[...ids]}::text[])`;
  return rows.map((row) => summaryOf(row, undefined));
};

/** All that a search finds in its box, as a map of this zoom shows it: single listings, and numbers where there are several. */
export const clusteredListings = async (
  who: Reader,
  query: SearchListings,
  zoom: number,
): Promise<Clustered> => {
  const asked = await searched(who, query);
  if (isNowhere(asked)) return { clusters: [], items: [], isCut: false };
  const counted = await db.$queryRaw<Row[]>(clustersSql(who, asked, zoom));
  const rows = gatheredRows(counted, cellMetres(zoom));
  const several = rows.filter(({ count }) => count > 1);
  return {
    clusters: several.map(({ count, lat, lng, west, south, east, north }) => ({
      ...{ count, lat, lng },
      bounds: { west, south, east, north },
    })),
    items: await summariesOf(rows.filter(({ count }) => count === 1).map(({ id }) => id)),
    isCut: (counted[0]?.all ?? 0) >= countedOnMap,
  };
};
