import 'server-only';
import { listing } from '@/lib/holding/sought';
import { isFoundSql } from '@/lib/listing/sql';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { postcodeIn } from '@/lib/platform/postcodes';
import { findTown, townLabel } from '@/lib/platform/towns';
import { metresBetween, type Place } from '@/lib/shared/geo';
import type { Reader } from '@/lib/standing/audiences';

/** A place that a typed text names, and how its name is written so that it can be read back. */
export type NamedPlace = Place & { name: string; label: string };

/** As many listings of a quarter say where it is. */
const asked = 200;

/** The quarter or town that listings on show name so: the middle of where they are seen. Null: none does. */
const areaNamed = async (who: Reader, typed: string): Promise<NamedPlace | null> => {
  const { area, publicLat, publicLng } = listing;
  const [found] = await db.$queryRaw<(Place & { name: string })[]>`
    SELECT mode() WITHIN GROUP (ORDER BY area) AS name, avg(public_lat) AS lat, avg(public_lng) AS lng
    FROM (
      SELECT ${area}, ${publicLat}, ${publicLng} FROM ${listing.table}
      WHERE ${isFoundSql(listing, who)} AND plain_text(${area}) = plain_text(${typed}) AND ${publicLat} IS NOT NULL
      LIMIT ${asked}
    ) AS there
    HAVING count(*) > 0`;
  return found ? { ...found, label: found.name } : null;
};

/** So near that a town of this name is meant rather than a quarter. */
const nearMetres = 50_000;

/**
 * The places that a typed text may mean, the likeliest first: a town near by, a quarter of this community as its listings
 * name it, a town elsewhere. What stands on a card finds what it stands on.
 */
export const placesNamed = async (who: Reader, typed: string): Promise<NamedPlace[]> => {
  if (!typed) return [];
  const found = await findTown(typed);
  const towns = (found.town ? [found.town] : found.meant).map((town) => ({
    ...town,
    label: townLabel(town),
  }));
  const home = { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  if (found.town && metresBetween(found.town, home) < nearMetres) return towns;
  const area = await areaNamed(who, typed);
  return area ? [area, ...towns] : towns;
};

/**
 * Where words lead that are nothing but a postcode that is known: how it is typed as a place, and the name of its town, or
 * the postcode itself where it has several.
 */
export const postcodePlace = async (words: string): Promise<{ place: string; name: string } | null> => {
  const code = postcodeIn(words);
  if (!code || code.name) return null;
  const found = await findTown(code.postcode);
  if (!found.town && found.meant.length === 0) return null;
  return { place: code.postcode, name: found.town?.name ?? code.postcode };
};
