import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/shared/locale';

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

export type Translate = {
  (key: string, values?: Record<string, string | number | Date>): string;
  has(key: string): boolean;
};

const make = (locale: Locale, namespace: string | undefined, timeZone: string): Translate =>
  createTranslator({
    locale,
    namespace,
    timeZone,
    messages: wordsFor(locale),
    onError: (error) => {
      throw error;
    },
  } as Parameters<typeof createTranslator>[0]) as unknown as Translate;

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
