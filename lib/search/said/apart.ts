import { plainText } from '@/lib/shared/plain-text';
import { type Days, daysSaid } from './days';

/** What stands in the words of a search beside what is looked for, and the words that are left without it. */
export type SaidApart = { days: Days | null; isFree: boolean; rest: string };

/** More words than these say no days: nobody names more than one span of them. */
const mostWords = 20;
/** `from the 28th of december until the 3rd january 2027` */
const longest = 11;

/** That nothing is to be paid. `free` alone is half of other words: it counts where it begins. */
const freely = /^(?:gratuit|gratuite|gratuits|gratuites|gratuitement|for free|free of charge|pour rien)$/;

type Taken = { from: number; to: number };

/** The longest run of words that `is` makes something of, and the first of those. */
const firstRun = <Result>(
  words: readonly string[],
  is: (plain: string, from: number) => Result | null,
): (Taken & { result: Result }) | null => {
  for (let length = Math.min(longest, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      const result = is(plainText(words.slice(from, to).join(' ')), from);
      if (result !== null) return { from, to, result };
    }
  return null;
};

const without = (words: readonly string[], taken: Taken | null): string[] =>
  words.filter((_, index) => !taken || index < taken.from || index >= taken.to);

/**
 * Days, and that it is to be had for nothing, taken out of the words of a search: `perceuse samedi`, `repas gratuit ce soir`,
 * `tent from 5 to 8 August`. What stands in quotes is meant as it was typed.
 */
export const saidApart = (typed: string, today: string): SaidApart => {
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length > mostWords || /["“”„‟«»]/u.test(typed)) return { days: null, isFree: false, rest: typed };
  const days = firstRun(words, (plain) => daysSaid(plain, today));
  const undated = without(words, days);
  const free = firstRun(undated, (plain, from) =>
    freely.test(plain) || (plain === 'free' && from === 0 && undated.length > 1) ? true : null,
  );
  return { days: days?.result ?? null, isFree: free !== null, rest: without(undated, free).join(' ') };
};
