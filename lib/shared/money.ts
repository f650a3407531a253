/** An amount in minor units (cents) with its ISO 4217 code. */
export type Money = { amountMinor: number; currency: string };

export const money = (amountMinor: number, currency: string): Money => {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not whole minor units: ${amountMinor}`);
  return { amountMinor, currency };
};

/** `percent` of an amount, rounded half away from zero to a whole minor unit. */
export const percentOf = (amountMinor: number, percent: number): number => {
  const exact = (Math.abs(amountMinor) * percent) / 100;
  return Math.sign(amountMinor) * Math.round(exact);
};

export const sumMinor = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);

/** Making a formatter costs more than a hundred uses of it; there are few languages and currencies. */
const formatters = new Map<string, Intl.NumberFormat>();

const formatterOf = (locale: string, currency: string, digits?: number): Intl.NumberFormat => {
  const key = `${locale} ${currency} ${digits}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formatters.set(key, formatter);
  }
  return formatter;
};

const digitsOf = new Map<string, number>();

/** Digits after the separator for a currency: 2 for EUR, 0 for JPY. Source: the runtime's CLDR data. */
export const minorDigits = (currency: string): number => {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const digits = formatterOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
};

/** For people: `6 €`, `€6.50`. Whole amounts lose their zeros. */
export const formatMoney = ({ amountMinor, currency }: Money, locale: string): string => {
  const digits = minorDigits(currency);
  const major = amountMinor / 10 ** digits;
  return formatterOf(locale, currency, Number.isInteger(major) ? 0 : digits).format(major);
};

const ranges = new Map<string, Intl.NumberFormat>();

/** Each end like an amount by itself: whole ones lose their zeros. */
const rangeFormatOf = (locale: string, currency: string): Intl.NumberFormat => {
  const key = `${locale} ${currency}`;
  const format =
    ranges.get(key) ??
    new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  ranges.set(key, format);
  return format;
};

/** From one amount to another: `5–15 €`, `3,50–15 €`, `€5 – €15`. */
export const formatMoneyRange = (
  [least, most]: readonly [number, number],
  currency: string,
  locale: string,
): string => {
  const digits = minorDigits(currency);
  const majors = [least, most].map((amountMinor) => amountMinor / 10 ** digits) as [number, number];
  return rangeFormatOf(locale, currency).formatRange(...majors);
};

/** An amount as a member would type it, to fill a field again: `12`, `12,50`. */
export const typedMinor = ({ amountMinor, currency }: Money, locale: string): string => {
  const digits = minorDigits(currency);
  const major = amountMinor / 10 ** digits;
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: Number.isInteger(major) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(major);
};
