import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { plainName, type Town, townsOfCommunes } from './places';

/** Communes of France with their postcodes (INSEE and La Poste, Licence Ouverte 2.0). */
const source = 'node_modules/@etalab/decoupage-administratif/data/communes.json';

const Communes = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    codesPostaux: z.array(z.string()).default([]),
    population: z.number().default(0),
  }),
);

/** `towns`: those of its communes that can be placed, the largest first. `isWhole`: there is no other. */
type Area = { towns: Town[]; isWhole: boolean };

/** Read once, when the first postcode is typed: what the file holds beside them is not kept. */
const readPostcodes = async (): Promise<Map<string, Area>> => {
  const communes = Communes.parse(JSON.parse(await readFile(join(process.cwd(), source), 'utf8')));
  const current = communes
    .filter(({ type }) => type === 'commune-actuelle')
    .sort((one, other) => other.population - one.population);
  const towns = await townsOfCommunes(current.map(({ code, nom: name }) => ({ code, name })));
  const areas = new Map<string, Area>();
  for (const { code, codesPostaux } of current) {
    const town = towns.get(code);
    for (const postcode of codesPostaux) {
      const area = areas.get(postcode) ?? { towns: [], isWhole: true };
      if (town) area.towns.push(town);
      else area.isWhole = false;
      areas.set(postcode, area);
    }
  }
  return areas;
};

let postcodes: Promise<Map<string, Area>> | undefined;

/** A French postcode at the beginning of what was typed, and the name after it: `35000`, `35 000`, `35000 Rennes`. */
export const postcodeIn = (typed: string): { postcode: string; name: string } | null => {
  const [, first, last, name = ''] = /^(\d{2}) ?(\d{3})(?:[\s,]+(\D.*))?$/.exec(typed.trim()) ?? [];
  return first && last ? { postcode: first + last, name } : null;
};

/**
 * The towns of a postcode, the largest first; with a name, those of that name. `isSure`: it is one town and no other.
 */
export const townsAt = async ({
  postcode,
  name,
}: {
  postcode: string;
  name: string;
}): Promise<{ towns: Town[]; isSure: boolean }> => {
  postcodes ??= readPostcodes();
  const { towns, isWhole } = (await postcodes).get(postcode) ?? { towns: [], isWhole: true };
  const wanted = plainName(name);
  if (!wanted) return { towns, isSure: isWhole && towns.length === 1 };
  const named = towns.filter((town) => plainName(town.name) === wanted);
  return { towns: named, isSure: named.length === 1 };
};
