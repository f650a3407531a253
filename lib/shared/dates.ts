import { writtenAs } from './locale';

/** The first of a month, beside a month in letters, where it is no plain number. */
const firstOfMonth: Record<string, string> = { fr: '1er' };

/** Whether the runtime puts a comma between weekday and day: it does with a year in English, and not without one. */
const hasStrayComma: Record<string, boolean> = { en: true };

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

const withoutComma = <Part extends { type: string; value: string }>(parts: readonly Part[]): Part[] =>
  parts.map((part, at) =>
    part.type === 'literal' && part.value === ', ' && parts[at - 1]?.type === 'weekday'
      ? { ...part, value: ' ' }
      : part,
  );

const joined = (parts: readonly { value: string }[]): string => parts.map(({ value }) => value).join('');

/** A formatter that writes the first of a month, and what follows a weekday, as its language does. */
const minding = (format: Intl.DateTimeFormat, locale: string): DateFormat => {
  const first = firstOfMonth[locale];
  const said = <Part extends { type: string; value: string }>(parts: readonly Part[]): Part[] => {
    const dated = first ? withFirst(parts, first) : [...parts];
    return hasStrayComma[locale] ? withoutComma(dated) : dated;
  };
  const formatToParts = (at: Date) => said(format.formatToParts(at));
  return {
    formatToParts,
    format: (at) => joined(formatToParts(at)),
    formatRange: (from, to) => joined(said(format.formatRangeToParts(from, to))),
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
    formatter = minding(new Intl.DateTimeFormat(writtenAs(locale), options), locale);
    formatters.set(key, formatter);
  }
  return formatter;
};
