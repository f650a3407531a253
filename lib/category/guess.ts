import { plainText } from '@/lib/shared/plain-text';
import type { CategorySet } from './sets';
import type { Categories } from './tree';
import { wordsOfCategories } from './words';

/** One word without the sign of its plural: `tentes` and `jeux` stand for `tente` and `jeu`. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/u, '') : word);

/** A text as it is compared: plain letters as the search reads them, each word in the singular. */
const wordsIn = (text: string): string[] => plainText(text).split(' ').filter(Boolean).map(singular);

/** Words that stand for a category: what they are, and where they lead. */
export type Hint = { words: readonly string[]; slug: string };

export const hintsOf = (table: Readonly<Record<string, readonly string[]>>): Hint[] =>
  Object.entries(table).flatMap(([slug, texts]) => texts.map((text) => ({ words: wordsIn(text), slug })));

const standsAt = (title: readonly string[], words: readonly string[]): number =>
  title.findIndex((_, start) => words.every((word, index) => title[start + index] === word));

/**
 * The slug that a title speaks of, by the hints found in it: those of more words say more, then what stands first (in
 * French that is what it is, what follows says which one), then longer ones. Null: none is in it.
 */
export const guessFrom = (title: string, hints: readonly Hint[]): string | null => {
  const typed = wordsIn(title.slice(0, 200));
  let best: { slug: string; rank: readonly [number, number, number] } | null = null;
  for (const { words, slug } of hints) {
    const at = words.length > 0 ? standsAt(typed, words) : -1;
    if (at < 0) continue;
    const rank = [words.length, -at, words.join('').length] as const;
    const difference = best
      ? (rank.map((each, index) => each - (best?.rank[index] ?? 0)).find((each) => each !== 0) ?? 0)
      : 1;
    if (difference > 0) best = { slug, rank };
  }
  return best?.slug ?? null;
};

const startHints = {
  things: hintsOf(wordsOfCategories.things),
  skills: hintsOf(wordsOfCategories.skills),
  seeds: hintsOf(wordsOfCategories.seeds),
} satisfies Record<CategorySet, Hint[]>;

/** The category of a set as every community begins with it that a title speaks of. */
export const guessAtStart = (set: CategorySet, title: string): string | null =>
  guessFrom(title, startHints[set]);

/**
 * The category that a title speaks of, out of one set; null: it says nothing of the kind. Words of a retired one lead to where
 * its listings went, and each category is known by its own names, whatever an operator calls it.
 */
export const guessCategory = (categories: Categories, set: CategorySet, title: string): string | null => {
  const own = categories.all.flatMap((each) =>
    each.set === set && !each.isRetired
      ? Object.values(each.names).map((name) => ({ words: wordsIn(name), slug: each.slug }))
      : [],
  );
  const hints = [...startHints[set], ...own].flatMap(({ words, slug }) => {
    const shown = categories.shownAs(categories.find(slug)?.id ?? null);
    return shown ? [{ words, slug: shown.slug }] : [];
  });
  return guessFrom(title, hints);
};
