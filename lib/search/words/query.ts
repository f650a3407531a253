/** A word or several, as their stems stand in a text: each with its place, in French and in English. */
export type Stems = {
  fr: readonly [stem: string, place: number][];
  en: readonly [stem: string, place: number][];
};

const quoted = (stem: string): string => `'${stem.replace(/['\\]/g, '$&$&')}'`;

const phrase = (stems: Stems['fr'], ending: string): string =>
  stems
    .map(([stem, place], index) => {
      const before = stems[index - 1];
      return `${before ? ` <${place - before[1]}> ` : ''}${quoted(stem)}${ending}`;
    })
    .join('');

/** In the words of either language; '' where both leave them out. `isBegun`: and whatever begins so. */
export const termQuery = ({ fr, en }: Stems, isBegun = false): string =>
  [...new Set([phrase(fr, isBegun ? ':*' : ''), phrase(en, isBegun ? ':*' : '')])]
    .filter(Boolean)
    .join(' | ');

export const anyOf = (queries: readonly string[]): string => {
  const some = [...new Set(queries.filter(Boolean))];
  return some.length > 1 || some[0]?.includes(' ') ? `(${some.join(' | ')})` : (some[0] ?? '');
};

export const allOf = (queries: readonly string[]): string =>
  [...new Set(queries.filter(Boolean))].join(' & ');

/** How many words a term of synonyms has at most. */
export const longestTerm = 4;

export type Gram = { from: number; length: number };

/** Every run of neighbouring words that may be a term, the longest first. */
export const gramsOf = (count: number): Gram[] =>
  Array.from(
    { length: Math.min(longestTerm, count) },
    (_, less) => Math.min(longestTerm, count) - less,
  ).flatMap((length) => Array.from({ length: count - length + 1 }, (_, from) => ({ from, length })));

/** Of runs that were found, those that are taken: longer ones first, none over another. */
export const apartGrams = <Found extends Gram>(found: readonly Found[]): Found[] => {
  const taken: Found[] = [];
  for (const gram of found) {
    const isOver = ({ from, length }: Gram): boolean =>
      gram.from < from + length && from < gram.from + gram.length;
    if (!taken.some(isOver)) taken.push(gram);
  }
  return taken;
};
