import { isOfSigns, plainText } from '@/lib/shared/plain-text';

/** What was typed, as the query language of the database says it: `lead`, words of plain letters, `tail`. */
export type Piece = { lead: '' | ' ' | ' "' | ' -"' | ' or '; words: string; tail: '' | '"' };

/** What was typed: pieces of a query, and its last word where that may not be finished. */
export type Typed = { pieces: Piece[]; unfinished: string | null };

const quotes = /["“”„‟«»]/gu;

/** A phrase, one word to be left out, a word. */
const part = /(?<=^|\s)-?"[^"]*"?|[^\s"]+/gu;

const pieceOf = (typed: string): Piece | null => {
  if (/^or$/i.test(typed)) return { lead: ' or ', words: '', tail: '' };
  const words = plainText(typed);
  if (words === '') return null;
  if (typed.startsWith('-')) return { lead: ' -"', words, tail: '"' };
  return typed.startsWith('"') || (words.includes(' ') && isOfSigns(words))
    ? { lead: ' "', words, tail: '"' }
    : { lead: ' ', words, tail: '' };
};

/**
 * Words as they are looked for; null where nothing was typed that can be. Quotes of any kind hold a phrase, `-` leaves out,
 * `or` offers a choice; without any of them the last word, which may not be finished, stands for all that begin so.
 */
export const readTyped = (typed: string): Typed | null => {
  const parts = typed.replace(quotes, '"').match(part) ?? [];
  const pieces = parts.map(pieceOf).filter((piece) => piece !== null);
  if (!pieces.some(({ words }) => words !== '')) return null;
  const last = pieces.at(-1);
  const isPlain = pieces.every(({ lead }) => lead === ' ');
  const [, head = '', ending] = /^(.* )?([\p{L}\p{M}\p{N}]{3,})$/u.exec(last?.words ?? '') ?? [];
  if (!isPlain || !last || !ending || !/[\p{L}\p{N}]$/u.test(typed.trim()))
    return { pieces, unfinished: null };
  const kept = head ? [{ ...last, words: head.trim() }] : [];
  return { pieces: [...pieces.slice(0, -1), ...kept], unfinished: ending };
};
