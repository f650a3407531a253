import { addCredit, type Limits, type NewCredit } from '@/lib/ledger/assets';
import { db } from '@/lib/platform/db/client';

const hourWords: NewCredit['words'] = {
  fr: { name: 'heures', one: 'heure', other: 'heures' },
  en: { name: 'hours', one: 'hour', other: 'hours' },
};

/** What they are called here. */
export const theHours = 'test-hours';

/** Hours of a time bank, kept in minutes: each may owe two, and hold forty. */
export const someHours = async (code = theHours, limits: Partial<Limits> = {}): Promise<string> => {
  await addCredit(db, {
    ...{ code, unit: 'minutes', decimals: 0, words: hourWords },
    ...{ floorMinor: -120, ceilingMinor: 2400, ...limits },
  });
  return code;
};

export const tokenWords: NewCredit['words'] = {
  fr: { name: 'graines', one: 'graine', other: 'graines' },
  en: { name: 'seeds', one: 'seed', other: 'seeds' },
};

/** Tokens that acts make: each may hold ten. */
export const someTokens = async (code: string, more: Partial<NewCredit> = {}): Promise<string> => {
  await addCredit(db, {
    ...{ code, unit: 'decimal', decimals: 0, words: tokenWords, creditKind: 'issued' },
    ...{ floorMinor: 0, ceilingMinor: 10, ...more },
  });
  return code;
};
