import 'server-only';
import { boundsAround, metresBetween } from '@/lib/shared/geo';
import { env } from './env';
import { plainName, type Town, townNear, townsLike, townsWithin } from './places';
import { postcodeIn, townsAt } from './postcodes';

/** How a town is written so that it can be read back: `Rennes (35)`. */
export const townLabel = ({ name, area }: Pick<Town, 'name' | 'area'>): string =>
  area ? `${name} (${area})` : name;

/** A town of this name so near to the community needs no département to be meant, nor does one so much larger than its namesakes. */
const nearMetres = 50_000;
const timesLarger = 20;

/** Longer than any town's name. */
const longestName = 100;

/** `isNamed`: each of those that may be meant is called so, or has that postcode; else they only begin like it. */
type Found = { town: Town } | { town: null; meant: Town[]; isNamed: boolean };

/**
 * The town that a typed text names (`Rennes`, `saint malo (35)`, `35000`), or else the towns it may have meant: several of
 * that name or postcode, or some that begin like it.
 */
export const findTown = async (typed: string): Promise<Found> => {
  const text = typed.slice(0, longestName).trim();
  const code = postcodeIn(text);
  if (code) {
    const { towns, isSure } = await townsAt(code);
    const [only] = towns;
    return only && isSure ? { town: only } : { town: null, meant: towns.slice(0, 4), isNamed: true };
  }
  const area = /\((\w{1,3})\)$/.exec(text)?.[1];
  const name = area === undefined ? text : text.slice(0, text.lastIndexOf('(')).trimEnd();
  const alike = await townsLike(name, 30);
  const wanted = plainName(name);
  const named = alike.filter(
    (town) =>
      plainName(town.name) === wanted && (!area || [town.area, town.country].includes(area.toUpperCase())),
  );
  const [first, ...others] = named;
  if (!first) return { town: null, meant: alike.slice(0, 4), isNamed: false };
  const home = { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  const isMeant =
    metresBetween(first, home) < nearMetres ||
    others.every(({ population }) => population * timesLarger < first.population);
  return isMeant ? { town: first } : { town: null, meant: named.slice(0, 4), isNamed: true };
};

type Placed = { area: string; lat: number | null; lng: number | null };

/**
 * What a form shows of a stored place: its town as typed, its quarter when its name is no town's, the towns near by to
 * choose from, and the pin if it is one.
 */
export const townFields = async ({ area, lat, lng }: Placed) => {
  const isPlaced = lat !== null && lng !== null;
  const around = isPlaced ? { lat, lng } : { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  const near = await townsWithin(boundsAround(around, nearMetres / 1000), 200);
  const nearest = isPlaced ? await townNear(lat, lng) : null;
  const stored = [nearest, ...near].find((town) => town?.name === area);
  const town = stored ?? nearest;
  const isMiddle = isPlaced && town ? metresBetween(around, town) < 1 : false;
  return {
    town: town ? townLabel(town) : area,
    quarter: town && !stored ? area : '',
    towns: near.map(townLabel),
    around: near,
    centre: around,
    pin: isPlaced && !isMiddle ? { lat, lng } : null,
  };
};
