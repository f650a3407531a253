/**
 * How dates are written in each language. Whoever reads English in a European neighbourhood expects the day before the
 * month and a clock of 24 hours; plain `en` is the United States to the runtime. The address says the language only, and
 * a page is the same for all who read it, so no finer wish of a browser is looked at.
 */
const habits: Record<string, string> = { en: 'en-GB' };

/** Making a formatter costs more than a hundred uses of it; there are few languages and shapes. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter of dates for a language of the site: `25 Nov 2026`, `25 nov. 2026`. The one place that makes them. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(habits[locale] ?? locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
};
