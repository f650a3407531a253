import { dateFormat } from '@/lib/shared/dates';
import type { Words } from './labels';
import { slotWordsOf } from './slot-words';

const day = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** When a slot is, on the clock of its place: `dim. 29 nov. à 19:30`. */
export const slotTime = (at: Date, timeZone: string, locale: string): string =>
  dateFormat(locale, { ...day, timeZone }).format(at);

/** So few places left that one should know. */
const few = 2;

/** `3 places libres`, `Plus que 1 place`, `Complet`, in the words of the type. */
export const placesLabel = (free: number, type: string, words: Words): string => {
  const say = slotWordsOf(words, type);
  if (free <= 0) return say('full');
  return say(free <= few ? 'few' : 'left', { count: free });
};
