import { plainText } from '@/lib/shared/plain-text';
import { kindNames, localityKinds } from './kinds';
import type { ReadLocality } from './schema';

/** Before a name these say nothing: `la gare` is `gare`, `quartier de Villejean` is `Villejean`. */
const leading =
  /^(?:quartier |secteur |neighbourhood |district )?(?:(?:de|du|des|d|of) )?(?:(?:le|la|les|l|the) )?(?=.)/;

/** A name as it is looked for: plain letters, `st` written out, without an article before it. */
export const soughtName = (text: string): string =>
  plainText(text)
    .replace(leading, '')
    .replace(/\bst(e?) /g, 'saint$1 ');

/** What can be looked for by its name, the kinds that count most first. */
export type Index = { byName: ReadonlyMap<string, readonly ReadLocality[]>; longest: number };

const rankOf = ({ kind }: ReadLocality): number => kindNames.indexOf(kind);

export const indexOf = (all: readonly ReadLocality[]): Index => {
  const byName = new Map<string, ReadLocality[]>();
  const sought = all.filter(({ kind }) => localityKinds[kind].isSought);
  for (const locality of sought.toSorted((one, other) => rankOf(one) - rankOf(other)))
    for (const name of new Set([locality.name, ...locality.otherNames].map(soughtName))) {
      if (!name) continue;
      const there = byName.get(name);
      if (there) there.push(locality);
      else byName.set(name, [locality]);
    }
  const longest = Math.max(0, ...[...byName.keys()].map((name) => name.split(' ').length));
  return { byName, longest };
};

/** Those of exactly this name. */
export const namedSo = ({ byName }: Index, typed: string): readonly ReadLocality[] =>
  byName.get(soughtName(typed)) ?? [];

/** Those of which a name, or a word of it, begins so; the first so many, each once. */
export const beginningSo = ({ byName }: Index, typed: string, limit: number): ReadLocality[] => {
  const wanted = soughtName(typed);
  if (wanted.length < 3) return [];
  const found = new Set<ReadLocality>();
  for (const starts of [`${wanted}`, ` ${wanted}`])
    for (const [name, localities] of byName) {
      if (starts.startsWith(' ') ? !name.includes(starts) : !name.startsWith(starts)) continue;
      for (const locality of localities) found.add(locality);
      if (found.size >= limit) return [...found].slice(0, limit);
    }
  return [...found];
};
