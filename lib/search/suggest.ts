import 'server-only';
import { categories } from '@/lib/category/queries';
import { beginningSo } from '@/lib/locality/names';
import { localities } from '@/lib/locality/queries';
import { db } from '@/lib/platform/db/client';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainText } from '@/lib/shared/plain-text';
import { shownFrom } from './words/read';

/** What may be meant by what was begun; `word`: it stands in listings, and goes on in the same form. */
export type Suggestion = {
  kind: 'word' | 'category' | 'place';
  label: string;
  /** Where it leads; a word is searched for with whatever else the form asks. */
  href?: string;
};

const most = { word: 4, category: 3, place: 2 };

/** The most frequent words that begin so; only those that anyone may be shown. */
const wordsLike = (typed: string): Promise<{ label: string }[]> => db.$queryRaw`
  SELECT spelling AS label FROM listing_word
  WHERE word LIKE public.search_text(${typed}) || '%' AND shown >= ${shownFrom} AND char_length(word) > 2
  ORDER BY listings DESC, word LIMIT ${most.word}`;

const categoriesLike = async (typed: string, locale: Locale): Promise<Suggestion[]> => {
  const begins = (name: string): boolean => ` ${plainText(name)}`.includes(` ${typed}`);
  return (await categories()).all
    .filter(({ isRetired, names }) => !isRetired && begins(names[locale]))
    .slice(0, most.category)
    .map(({ slug, names }) => ({
      kind: 'category' as const,
      label: names[locale],
      href: paths.search(locale, { category: slug }),
    }));
};

const placesLike = async (typed: string, locale: Locale): Promise<Suggestion[]> =>
  beginningSo((await localities()).index, typed, most.place).map(({ name }) => ({
    kind: 'place' as const,
    label: name,
    href: paths.search(locale, { place: name }),
  }));

/** What of what was typed is looked for, in plain letters; null: too little. */
export const begun = (typed: string): string | null => {
  const plain = plainText(typed.slice(0, 60));
  return plain.length < 2 ? null : plain;
};

/** What someone may go on to type who has begun so, the same for everybody: words of listings, categories, places of ours. */
export const suggestions = async (plain: string, locale: Locale): Promise<Suggestion[]> => {
  const [said, sorted, near] = await Promise.all([
    wordsLike(plain),
    categoriesLike(plain, locale),
    placesLike(plain, locale),
  ]);
  return [...said.map(({ label }): Suggestion => ({ kind: 'word', label })), ...sorted, ...near];
};
