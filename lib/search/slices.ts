/** What leads to a place, in plain letters; the longest first, so that `near to` is not read as `near`, `to …`. */
const prepositions = [
  'a proximite de',
  'pas loin de',
  'du cote de',
  'au nord de',
  'au sud de',
  'a cote de',
  'autour de',
  'autour du',
  'autour d',
  'proche de',
  'proche du',
  'proche d',
  'pres de',
  'pres du',
  'pres des',
  'pres d',
  'close to',
  'next to',
  'not far from',
  'near to',
  'quartier',
  'around',
  'dans',
  'vers',
  'near',
  'aux',
  'sur',
  'in',
  'at',
  'au',
  'a',
].sort((one, other) => other.length - one.length);

/** Part of what was typed. `name`: what follows the preposition it begins with; null: it begins with none. */
export type Slice = { from: number; to: number; name: string | null };

/**
 * Every run of at most so many words, given in plain letters, that could say a place: those that begin with a preposition
 * first, then all others; the longest first.
 */
export const slicesOf = (words: readonly string[], longest: number): Slice[] => {
  const led: Slice[] = [];
  const bare: Slice[] = [];
  for (let length = Math.min(longest, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      const said = words.slice(from, to).join(' ');
      const lead = prepositions.find((preposition) => said.startsWith(`${preposition} `));
      const name = lead === undefined ? null : said.slice(lead.length + 1);
      (name === null ? bare : led).push({ from, to, name });
    }
  return [...led, ...bare];
};
