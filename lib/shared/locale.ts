export const locales = ['fr', 'en'] as const;

export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/**
 * How dates and lists are written in each language. Whoever reads English in a European neighbourhood expects the day
 * before the month and a clock of 24 hours; plain `en` is the United States to the runtime. The address says the language
 * only, and a page is the same for all who read it, so no finer wish of a browser is looked at.
 */
const habits: Record<string, string> = { en: 'en-GB' };

/** The name by which the runtime knows how a language of the site is written. */
export const writtenAs = (locale: string): string => habits[locale] ?? locale;
