import 'server-only';
import { localityKinds } from '@/lib/locality/kinds';
import { namedSo } from '@/lib/locality/names';
import { localities } from '@/lib/locality/queries';
import { plainText } from '@/lib/shared/plain-text';
import { isHomeTown, type NamedPlace, ownPlace } from './areas';
import { slicesOf } from './slices';

/** A place that stands in the words of a search: the words that say it, and what is left without them. */
export type PlaceInWords = { place: NamedPlace; typed: string; rest: string };

/** More words than this are no search that names a place, and none of ours has a longer name. */
const mostWords = 20;
const longest = 8;

/** Whether words without a preposition name a place for sure: a neighbourhood of ours, or our own town. */
const isSure = async (typed: string): Promise<boolean> => {
  if (isHomeTown(typed)) return true;
  const [own] = namedSo((await localities()).index, typed);
  // An article makes no name: `la touche` is one, `les patton` is none.
  return own !== undefined && !localityKinds[own.kind].needsPreposition;
};

/**
 * The place that the words of a search name, if any: `perceuse à Villejean`, `atelier près de la gare`, `vélo Rennes`, `drill
 * near the station`. Only places of the community's own and towns near it; the longest words that name one count.
 */
export const placeInWords = async (typed: string): Promise<PlaceInWords | null> => {
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > mostWords || /["“”„‟«»]/u.test(typed)) return null;
  for (const { from, to, name } of slicesOf(words.map(plainText), longest)) {
    const said = words.slice(from, to).join(' ');
    const isEdge = from === 0 || to === words.length;
    if (name === null && !(isEdge && (await isSure(said)))) continue;
    const place = await ownPlace(name ?? said);
    if (place) return { place, typed: said, rest: [...words.slice(0, from), ...words.slice(to)].join(' ') };
  }
  return null;
};
