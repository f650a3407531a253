import 'server-only';
import { metresBetween } from '@/lib/shared/geo';
import { env } from './env';
import { plainName, type Town, townsLike } from './places';

/** How a town is written so that it can be read back: `Rennes (35)`. */
export const townLabel = ({ name, area }: Pick<Town, 'name' | 'area'>): string =>
  area ? `${name} (${area})` : name;

/** A town of this name so near to the community needs no département to be meant. */
const nearMetres = 50_000;

/**
 * The town that a typed text names (`Rennes`, `saint malo (35)`), or else the towns it may have meant: several of that
 * name, or some that begin like it.
 */
export const findTown = async (typed: string): Promise<{ town: Town } | { town: null; meant: Town[] }> => {
  const [, name = '', area] = /^(.*?)\s*(?:\((\w{1,3})\))?$/.exec(typed.trim()) ?? [];
  const alike = await townsLike(name, 30);
  const wanted = plainName(name);
  const named = alike.filter(
    (town) => plainName(town.name) === wanted && (!area || town.area === area.toUpperCase()),
  );
  const [first, ...others] = named;
  if (!first) return { town: null, meant: alike.slice(0, 4) };
  const home = { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  return others.length === 0 || metresBetween(first, home) < nearMetres
    ? { town: first }
    : { town: null, meant: named.slice(0, 4) };
};
