import { useTranslations } from 'next-intl';
import { ownOrGeneral } from '@/lib/shared/own-words';
import type { Words } from './labels';

type Values = Record<string, string | number>;

/** What sessions are called: a type's own words (`types.<type>.session.<key>`) come before `slots.<key>`. */
export const sessionWordsOf =
  (words: Words, type: string) =>
  (key: string, values: Values = {}): string =>
    words(ownOrGeneral(words, type, `session.${key}`, `slots.${key}`), values);

export const useSessionWords = (type: string) => sessionWordsOf(useTranslations(), type);
