/** A sound that takes the e of the word before it. Not h: it does in Hélène, and does not in Hassan, and no rule tells which. */
const beginsOpen = /^[\u2066-\u2069]*(?:[aeiouœæ]|y(?![aeiou]))/i;

/** French words that lose their e before a name: d’Awa, qu’Awa, lorsqu’Awa. */
export const elidingAtEnd = /(?<![\p{L}\p{M}])((?:d|(?:jus|lors|puis)?qu)e) $/iu;

/** The two together: `de Léo`, `d’Awa`. */
export const elided = (word: string, name: string): string =>
  beginsOpen.test(name.normalize('NFD')) ? `${word.slice(0, -1)}’${name}` : `${word} ${name}`;
