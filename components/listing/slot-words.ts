import { useTranslations } from 'next-intl';
import { ownOrGeneral } from '@/lib/shared/own-words';
import type { Words } from './labels';

type Values = Record<string, string | number>;

/** What slots are called: a type's own words (`types.<type>.slot.<key>`) come before `slots.<key>`. */
export const slotWordsOf =
  (words: Words, type: string) =>
  (key: string, values: Values = {}): string =>
    words(ownOrGeneral(words, type, `slot.${key}`, `slots.${key}`), values);

export const useSlotWords = (type: string) => slotWordsOf(useTranslations(), type);
