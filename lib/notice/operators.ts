import 'server-only';
import { operatorsToTell } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { type Tell, tell } from './commands';

/** The same to all who run the community, once each; what it is filled with in the language of each. */
export type TellOperators = Omit<Tell, 'memberId' | 'values'> & {
  values: (locale: Locale) => Tell['values'];
};

export const tellOperators = async (tx: Db, { key, values, ...told }: TellOperators): Promise<void> => {
  for (const { id, locale } of await operatorsToTell(tx)) {
    const filled = values(isLocale(locale) ? locale : 'fr');
    await tell(tx, { ...told, key: `${key}:${id}`, memberId: id, values: filled });
  }
};
