import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/shared/locale';
import { type Amount, formatAmount, formatMoney, type Money } from '@/lib/shared/money';
import { messagesKeepingApart } from './keeping-apart';

export type Words = { [key: string]: string | Words };

const folder = join(process.cwd(), 'lib/platform/i18n/words');

/** One namespace for each file, one nested object for each folder: `a/b.json` is the namespace `a.b`. */
const readFolder = (path: string): Words =>
  Object.fromEntries(
    readdirSync(path, { withFileTypes: true }).map((entry) => [
      entry.name.replace(/\.json$/, ''),
      entry.isDirectory()
        ? readFolder(join(path, entry.name))
        : (JSON.parse(readFileSync(join(path, entry.name), 'utf8')) as Words),
    ]),
  );

const kept = new Map<Locale, Words>();

/** Every word of a language. Kept once read, except while developing, where an edit shows at the next page. */
export const wordsFor = (locale: Locale): Words => {
  const known = process.env.NODE_ENV === 'development' ? undefined : kept.get(locale);
  if (known) return known;
  const words = readFolder(join(folder, locale));
  kept.set(locale, words);
  return words;
};

type Value = string | number | Date | Money | Amount;
type Spoken = (key: string, values?: Record<string, string | number | Date>) => string;

export type Translate = {
  /** Amounts are said as the reader's language writes them. */
  (key: string, values?: Record<string, Value>): string;
  has(key: string): boolean;
};

const spokenValue = (value: Value, locale: Locale): string | number | Date => {
  if (typeof value !== 'object' || !('amountMinor' in value)) return value;
  return 'asset' in value ? formatAmount(value.amountMinor, value.asset, locale) : formatMoney(value, locale);
};

const make = (locale: Locale, namespace: string | undefined, timeZone: string): Translate => {
  const say = createTranslator({
    locale,
    namespace,
    timeZone,
    messages: wordsFor(locale),
    _cache: messagesKeepingApart(),
    onError: (error) => {
      throw error;
    },
  } as Parameters<typeof createTranslator>[0]) as unknown as Spoken & Pick<Translate, 'has'>;
  const translate = (key: string, values: Record<string, Value> = {}): string =>
    say(
      key,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spokenValue(value, locale)])),
    );
  return Object.assign(translate, { has: (key: string) => say.has(key) });
};

/** A translator keeps the messages and formats it has read, which cost more than saying them. */
const translators = new Map<string, Translate>();

/** For code outside a page (mail, notices, the API): a translator of one namespace; a missing message throws. */
export const translator = (locale: Locale, namespace?: string, timeZone = 'Europe/Paris'): Translate => {
  if (process.env.NODE_ENV === 'development') return make(locale, namespace, timeZone);
  const name = `${locale} ${namespace} ${timeZone}`;
  const translate = translators.get(name) ?? make(locale, namespace, timeZone);
  translators.set(name, translate);
  return translate;
};
