/** How many letters may be wrong in a word. None in one with a number: 2027 is not 2026. */
const allowed = (word: string): number => {
  const { length } = [...word];
  if (length < 4 || /\d/.test(word)) return 0;
  return length < 6 ? 1 : length < 11 ? 2 : 3;
};

/**
 * How many letters were left out, added, mistaken or swapped between two words (optimal string alignment); more than `most`
 * is only known to be more.
 */
export const mistakesBetween = (one: string, other: string, most: number): number => {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (b.length === 0) return a.length;
  let [before, row] = [[] as number[], b.map((_, index) => index + 1)];
  for (const [i, letter] of a.entries()) {
    const next: number[] = [];
    for (const [j, theirs] of b.entries()) {
      const left = j === 0 ? i + 1 : (next[j - 1] ?? 0);
      const above = row[j] ?? 0;
      const corner = j === 0 ? i : (row[j - 1] ?? 0);
      const isSwapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === theirs;
      const swapped = isSwapped ? (j === 1 ? i - 1 : (before[j - 2] ?? 0)) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(left + 1, above + 1, corner + (letter === theirs ? 0 : 1), swapped));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row.at(-1) ?? a.length;
};

/**
 * The word that was most likely meant, out of those that are alike: the fewest letters wrong, the first letter rather right,
 * then what most listings have. Null: none is near enough.
 */
export const nearestWord = <Word extends { word: string; listings: number }>(
  typed: string,
  words: readonly Word[],
): Word | null => {
  const most = allowed(typed);
  const rank = (each: Word): readonly number[] => [
    mistakesBetween(typed, each.word, most),
    each.word[0] === typed[0] ? 0 : 1,
    -each.listings,
  ];
  let best: { word: Word; rank: readonly number[] } | null = null;
  for (const word of words) {
    const own = rank(word);
    if ((own[0] ?? 0) > most) continue;
    const difference = best ? own.map((each, index) => each - (best?.rank[index] ?? 0)).find(Boolean) : -1;
    if ((difference ?? 0) < 0) best = { word, rank: own };
  }
  return best?.word ?? null;
};
