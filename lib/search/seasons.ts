import 'server-only';
import { holderAs } from '@/lib/circle/sql';
import { listing } from '@/lib/holding/sought';
import type { ListingType } from '@/lib/listing/listing-type';
import { isFoundSql } from '@/lib/listing/sql';
import { db } from '@/lib/platform/db/client';
import type { Reader } from '@/lib/standing/audiences';

/** A type whose listings follow the year. */
export type Seasonal = Pick<ListingType, 'name'> & { seasons: NonNullable<ListingType['seasons']> };

/** How many listings can be begun in each month, by its number; a month without any is left out. */
export const seasonCounts = async (
  who: Reader,
  { name, seasons }: Seasonal,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.$queryRaw<{ month: string; count: number }[]>`
    SELECT month, count(*)::int AS count FROM ${listing.table} CROSS JOIN LATERAL
      jsonb_array_elements_text(${listing.details}->${seasons.begins}) AS m(month)
    WHERE ${listing.type} = ${name} AND jsonb_typeof(${listing.details}->${seasons.begins}) = 'array' AND ${isFoundSql(listing, who, 'offer')}
    GROUP BY month`;
  return new Map(rows.map(({ month, count }) => [month, count]));
};

export type Season = { month: string; count: number; titles: string[] };

/** So many titles of a month are told. */
const mostTitles = 12;

/** The same with what they are called, the first by the alphabet. */
export const seasonTitles = (who: Reader, { name, seasons }: Seasonal): Promise<Season[]> =>
  db.$queryRaw<Season[]>`
    SELECT month, count(*)::int AS count,
      (array_agg(${listing.title} ORDER BY lower(${listing.title}), ${listing.id}))[1:${mostTitles}::int] AS titles
    FROM ${listing.table} CROSS JOIN LATERAL jsonb_array_elements_text(${listing.details}->${seasons.begins}) AS m(month)
    WHERE ${listing.type} = ${name} AND jsonb_typeof(${listing.details}->${seasons.begins}) = 'array' AND ${isFoundSql(listing, who, 'offer')}
    GROUP BY month`;

export type Library = {
  id: string;
  name: string;
  handle: string;
  area: string;
  lat: number;
  lng: number;
  count: number;
};

/** So many circles stand on the map. */
const mostLibraries = 60;

const owner = holderAs('h');

/** The circles that give of a type, each where most of what it gives is: never more exactly than everyone may see. */
export const librariesOf = (who: Reader, { name }: Pick<ListingType, 'name'>): Promise<Library[]> =>
  db.$queryRaw<Library[]>`
    SELECT ${owner.id} AS id, ${owner.name} AS name, ${owner.handle} AS handle, count(*)::int AS count,
      coalesce(mode() WITHIN GROUP (ORDER BY ${listing.area}), '') AS area,
      avg(${listing.publicLat})::float8 AS lat, avg(${listing.publicLng})::float8 AS lng
    FROM ${listing.table} JOIN ${owner.table} ON ${owner.id} = ${listing.ownerId}
    WHERE ${listing.type} = ${name} AND ${owner.kind} = 'circle' AND ${listing.publicLat} IS NOT NULL AND ${isFoundSql(listing, who, 'offer')}
    GROUP BY ${owner.id}, ${owner.name}, ${owner.handle} ORDER BY count DESC, id LIMIT ${mostLibraries}`;
