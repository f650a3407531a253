import { type Asset, currencyAsset } from './asset';
import type { Locale } from './locale';

/** An amount in minor units (cents) with the code of its asset: ISO 4217, or a credit of the community's own. */
export type Money = { amountMinor: number; currency: string };

/** The same with its asset itself, where that is no currency. */
export type Amount = { amountMinor: number; asset: Asset };

export const money = (amountMinor: number, currency: string): Money => {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not whole minor units: ${amountMinor}`);
  return { amountMinor, currency };
};

/** Of what an amount is made: its asset's step alone decides how sums of money are rounded. */
export type Counted = Pick<Asset, 'stepMinor'>;

/** An exact amount as one that can change hands: whole steps of its asset. */
export const wholeSteps = (
  exactMinor: number,
  { stepMinor }: Counted,
  round: (value: number) => number = Math.round,
): number => round(exactMinor / stepMinor) * stepMinor;

/** Whether an amount can change hands. */
export const isWholeSteps = (amountMinor: number, { stepMinor }: Counted): boolean =>
  amountMinor % stepMinor === 0;

/** `percent` of an amount, rounded half away from zero (or as told) to what can change hands. */
export const percentOf = (
  amountMinor: number,
  percent: number,
  asset: Counted,
  round: (value: number) => number = Math.round,
): number => Math.sign(amountMinor) * wholeSteps((Math.abs(amountMinor) * percent) / 100, asset, round);

/** What an amount was before `percent` of it were added, as what can change hands. */
export const withoutPercent = (amountMinor: number, percent: number, asset: Counted): number =>
  wholeSteps((amountMinor * 100) / (100 + percent), asset);

/** How many percent of a whole a part is, rounded down: nobody reads 100 before it is there. */
export const percentage = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 100) / whole);

export const sumMinor = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);

const majorOf = (amountMinor: number, { decimals }: Asset): number => amountMinor / 10 ** decimals;

/** So many whole units, in minor ones. */
export const wholeUnits = (count: number, { decimals }: Pick<Asset, 'decimals'>): number =>
  count * 10 ** decimals;

/** For programs: `12.50`, `1200`, `1.250`; all decimals of its asset, a point before them. */
export const decimalText = (amountMinor: number, asset: Asset): string =>
  majorOf(amountMinor, asset).toFixed(asset.decimals);

/** The same in whole units as machines count them: hours where minutes are kept, to the hundredth. */
export const unitText = (amountMinor: number, asset: Asset): string =>
  asset.unit === 'minutes'
    ? String(Math.round((amountMinor * 100) / 60) / 100)
    : decimalText(amountMinor, asset);

/** Making a formatter costs more than a hundred uses of it; there are few languages and assets. */
const formatters = new Map<string, Intl.NumberFormat>();

const formatterOf = (
  locale: string,
  asset: Asset | null,
  digits: number,
  isRange = false,
): Intl.NumberFormat => {
  const key = `${locale} ${asset?.code} ${digits} ${isRange}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      ...(asset && { style: 'currency', currency: asset.code }),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...(isRange && { trailingZeroDisplay: 'stripIfInteger' }),
    });
    formatters.set(key, formatter);
  }
  return formatter;
};

const space = '\u00a0';

/** `1 h 30`, `45 min`; in English the minutes are named: `1 h 30 min`. */
const hoursText = (minutes: number, locale: string): string => {
  const sign = minutes < 0 ? '-' : '';
  const all = Math.abs(minutes);
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  if (hours === 0 && rest > 0) return `${sign}${rest}${space}min`;
  const whole = `${sign}${hours}${space}h`;
  if (rest === 0) return whole;
  return locale === 'fr'
    ? `${whole}${space}${String(rest).padStart(2, '0')}`
    : `${whole}${space}${rest}${space}min`;
};

const plurals = new Map<string, Intl.PluralRules>();

const isOne = (major: number, locale: string): boolean => {
  const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, rules);
  return rules.select(Math.abs(major)) === 'one';
};

const creditText = (amountMinor: number, asset: Asset, locale: Locale): string => {
  const major = majorOf(amountMinor, asset);
  const digits = Number.isInteger(major) ? 0 : asset.decimals;
  const words = asset.words?.[locale];
  const word = (isOne(major, locale) ? words?.one : words?.other) ?? asset.code;
  return `${formatterOf(locale, null, digits).format(major)}${space}${word}`;
};

const textOf = (amountMinor: number, asset: Asset, locale: string): string => {
  if (asset.unit === 'minutes') return hoursText(amountMinor, locale);
  if (asset.kind === 'credit') return creditText(amountMinor, asset, locale as Locale);
  const major = majorOf(amountMinor, asset);
  return formatterOf(locale, asset, Number.isInteger(major) ? 0 : asset.decimals).format(major);
};

/**
 * For people, by its asset: `6 €`, `€6.50`, `−6 €`, `1 h 30`, `3 jetons`. Whole amounts lose their zeros; what is taken off
 * has a minus, where `Intl` writes a hyphen.
 */
export const formatAmount = (amountMinor: number, asset: Asset, locale: string): string =>
  textOf(amountMinor, asset, locale).replace(/^-/, '−');

/** Minutes as hours, whatever they are counted in: `1 h 30`, `−45 min`. */
export const formatHours = (minutes: number, locale: string): string =>
  hoursText(minutes, locale).replace(/^-/, '−');

/** The same of a currency, by its code. */
export const formatMoney = ({ amountMinor, currency }: Money, locale: string): string =>
  formatAmount(amountMinor, currencyAsset(currency), locale);

/** From one amount to another, each like an amount by itself: `5–15 €`, `3,50–15 €`, `€5 – €15`. */
export const formatMoneyRange = (
  [least, most]: readonly [number, number],
  currency: string,
  locale: string,
): string => {
  const asset = currencyAsset(currency);
  return formatterOf(locale, asset, asset.decimals, true).formatRange(
    majorOf(least, asset),
    majorOf(most, asset),
  );
};

/** An amount as a member would type it, to fill a field again: `12`, `12,50`, `1 h 30`. */
export const typedAmountOf = (amountMinor: number, asset: Asset, locale: string): string => {
  if (asset.unit === 'minutes') return hoursText(amountMinor, locale).replaceAll(space, ' ');
  const major = majorOf(amountMinor, asset);
  const digits = Number.isInteger(major) ? 0 : asset.decimals;
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(major);
};

/** The same of a currency, by its code. */
export const typedMinor = ({ amountMinor, currency }: Money, locale: string): string =>
  typedAmountOf(amountMinor, currencyAsset(currency), locale);
