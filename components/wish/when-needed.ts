import type { Words } from '@/components/listing/labels';
import { dayLabel } from '@/components/search/day-label';
import type { Needed } from '@/lib/listing/listing-summary';

/** When it is needed: `Sat 28 Nov`, `Sat 28 to Sun 29 Nov`; undefined: it does not matter, or it is not said. */
export const neededLabel = (needed: Needed | null, words: Words, locale: string): string | undefined => {
  if (!needed) return undefined;
  const days = { from: dayLabel(needed.from, locale), to: dayLabel(needed.to, locale) };
  return words(needed.from === needed.to ? 'wish.neededOn' : 'wish.neededBetween', days);
};
