import 'server-only';
import { listing } from '@/lib/holding/sought';
import { isFoundSql } from '@/lib/listing/sql';
import { type LocalityKind, localityKinds } from '@/lib/locality/kinds';
import { beginningSo, namedSo } from '@/lib/locality/names';
import { localities } from '@/lib/locality/queries';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { geocoded } from '@/lib/platform/geocoder';
import { plainName, type Town } from '@/lib/platform/places';
import { postcodeIn } from '@/lib/platform/postcodes';
import { findTown, townLabel } from '@/lib/platform/towns';
import { metresBetween, type Place } from '@/lib/shared/geo';
import type { Reader } from '@/lib/standing/audiences';

/** A place that a typed text names, and how its name is written so that it can be read back. */
export type NamedPlace = Place & {
  name: string;
  label: string;
  kind: LocalityKind | 'town' | 'address';
  /** How far around it one looks when nothing else is said; undefined: as far as anywhere. */
  reachKm?: number | undefined;
};

/** As many listings of a quarter say where it is. */
const asked = 200;

/** As far as around a neighbourhood of the community's own. */
const { reachKm } = localityKinds.neighbourhood;

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
  return found ? { ...found, label: found.name, kind: 'neighbourhood', reachKm } : null;
};

/** So near that a town of this name is meant rather than a quarter. */
const nearMetres = 50_000;

/** So many of the community's own that only begin as it was typed are offered. */
const mostBeginning = 4;

const home = (): Place => ({ lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG });

const ofTown = ({ lat, lng, ...town }: Town): NamedPlace => ({
  ...{ lat, lng, name: town.name, label: townLabel(town) },
  kind: 'town',
});

const ofLocality = ({ name, lat, lng, kind }: Place & { name: string; kind: LocalityKind }): NamedPlace => ({
  ...{ name, lat, lng, kind },
  label: name,
  reachKm: localityKinds[kind].reachKm,
});

/** What a street needs to be one: a geocoder is asked nothing shorter. */
const isAddress = /^(?=.{5}).*\p{L}.*[\s\d]/u;

/** Streets and houses, by the geocoder that this installation names; it knows towns too, but the atlas comes first. */
const addressesNamed = async (typed: string): Promise<NamedPlace[]> => {
  if (!isAddress.test(typed)) return [];
  const found = await geocoded(typed, home());
  return found
    .filter(({ label }) => label !== '')
    .map(({ lat, lng, label, kind }) => ({
      ...{ lat, lng, label, kind },
      name: label,
      ...(kind === 'address' && { reachKm }),
    }));
};

/** The one place of exactly this name in or near the community: its own localities first, then towns. Null: none. */
export const ownPlace = async (typed: string): Promise<NamedPlace | null> => {
  const { index } = await localities();
  const [own] = namedSo(index, typed);
  if (own) return ofLocality(own);
  const { town } = await findTown(typed);
  return town && metresBetween(town, home()) < nearMetres ? ofTown(town) : null;
};

/**
 * The places that a typed text may mean, the likeliest first: the community's own, a town near by, a quarter as listings
 * name it, a street, a town elsewhere. What stands on a card finds what it stands on.
 */
export const placesNamed = async (who: Reader, typed: string): Promise<NamedPlace[]> => {
  if (!typed) return [];
  const { index } = await localities();
  const own = postcodeIn(typed) ? [] : namedSo(index, typed).slice(0, mostBeginning).map(ofLocality);
  const found = await findTown(typed);
  const towns = (found.town ? [found.town] : found.meant).map(ofTown);
  const isNear = found.town !== null && metresBetween(found.town, home()) < nearMetres;
  // A town near by that is called as a quarter of the community is meant as often: it is offered beside it.
  if (own.length > 0) return [...own, ...(isNear ? towns : [])].filter(isFirstOfItsLabel);
  if (isNear) return towns;
  const area = await areaNamed(who, typed);
  if (area) return [area, ...towns];
  const isNamed = found.town !== null || found.isNamed;
  if (!isNamed) {
    const beginning = beginningSo(index, typed, mostBeginning).map(ofLocality);
    if (beginning.length > 0) return [...beginning, ...towns].slice(0, 2 * mostBeginning);
    const addresses = await addressesNamed(typed);
    if (addresses.length > 0) return addresses;
  }
  return towns;
};

const isFirstOfItsLabel = ({ label }: NamedPlace, index: number, all: readonly NamedPlace[]): boolean =>
  all.findIndex((each) => each.label === label) === index;

/** Whether a text is the name of the community's own town. */
export const isHomeTown = (typed: string): boolean => plainName(typed) === plainName(env.COMMUNITY_PLACE);

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
