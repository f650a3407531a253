/**
 * How dates are written in each language. Whoever reads English in a European neighbourhood expects the day before the
 * month and a clock of 24 hours; plain `en` is the United States to the runtime. The address says the language only, and
 * a page is the same for all who read it, so no finer wish of a browser is looked at.
 */
const habits: Record<string, string> = { en: 'en-GB' };

/** The first of a month, beside a month in letters, where it is no plain number. */
const firstOfMonth: Record<string, string> = { fr: '1er' };

/** Writes dates in one shape. */
export type DateFormat = {
  format(at: Date): string;
  formatRange(from: Date, to: Date): string;
  formatToParts(at: Date): Intl.DateTimeFormatPart[];
};

/** Making a formatter costs more than a hundred uses of it; there are few languages and shapes. */
const formatters = new Map<string, DateFormat>();

const isInLetters = ({ type, value }: { type: string; value: string }): boolean =>
  type === 'month' && /\p{L}/u.test(value);

const withFirst = <Part extends { type: string; value: string }>(
  parts: readonly Part[],
  first: string,
): Part[] =>
  parts.some(isInLetters)
    ? parts.map((part) => (part.type === 'day' && part.value === '1' ? { ...part, value: first } : part))
    : [...parts];

const joined = (parts: readonly { value: string }[]): string => parts.map(({ value }) => value).join('');

/** A formatter that writes the first of a month as its language does. */
const minding = (format: Intl.DateTimeFormat, first: string): DateFormat => {
  const formatToParts = (at: Date) => withFirst(format.formatToParts(at), first);
  return {
    formatToParts,
    format: (at) => joined(formatToParts(at)),
    formatRange: (from, to) => joined(withFirst(format.formatRangeToParts(from, to), first)),
  };
};

/** The number of a plain date's day as it is said with its month: `1er`, `15`. What a calendar shows must be in what it says. */
export const dayNumber = (locale: string, date: string): string => {
  const number = String(Number(date.slice(8, 10)));
  return number === '1' ? (firstOfMonth[locale] ?? number) : number;
};

/** The formatter of dates for a language of the site: `25 Nov 2026`, `1er déc. 2026`. The one place that makes them. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): DateFormat => {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const format = new Intl.DateTimeFormat(habits[locale] ?? locale, options);
    const first = firstOfMonth[locale];
    formatter = first ? minding(format, first) : format;
    formatters.set(key, formatter);
  }
  return formatter;
};
