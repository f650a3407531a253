import { type Asset, currencyAsset, currencyMeantBy, isUnitOf, nameOf } from './asset';
import type { Message } from './errors';
import type { Locale } from './locale';
import { formatAmount, isWholeSteps, typedAmountOf, wholeSteps } from './money';
import { repeated, withPlainDigits } from './typed-digits';

/** What was understood, in minor units; or why nothing was. */
export type Reading = { amountMinor: number } | { refusal: Message };

/** Why an amount is refused: keys of `errors.amount`. */
export const amountRefusals = ['unreadable', 'meant', 'otherCurrency', 'step'] as const;

/** Digits before and after the separator. */
type Digits = { whole: string; fraction: string };

/** A number with its thousands apart, or not, as the language writes it; and a separator, either of the two, before what is less than one. */
const shapes = {
  any: /^(\d{1,12}|\d{1,3}(?: \d{3}){1,3})(?:[.,](\d+))?$/,
  commaGroups: /^(\d{1,3}(?:,\d{3}){1,3})(?:\.(\d+))?$/,
} as const;

const digitsOf = (text: string, { decimals }: Asset, language: Locale | undefined): Digits | null => {
  // A comma before three digits sets thousands apart in English; elsewhere it is followed by what is less than one.
  const shape = (language === 'en' ? shapes.commaGroups.exec(text) : null) ?? shapes.any.exec(text);
  const [, whole = '', fraction = ''] = shape ?? [];
  return shape && fraction.length <= decimals ? { whole: whole.replace(/[ ,]/g, ''), fraction } : null;
};

/** What someone may have meant who wrote separators in a way that is not read: the last of them may set cents apart, or thousands. */
const meantBy = (text: string, { decimals }: Asset): Digits | null => {
  const groups = text.split(/ ?[.,' ’] ?/);
  const last = groups.at(-1) ?? '';
  if (groups.length < 2 || groups.length > 5 || !groups.every((each) => /^\d{0,9}$/.test(each))) return null;
  const before = groups.slice(0, -1);
  const areThousands = (all: string[]) =>
    /^\d{1,3}$/.test(all[0] ?? '') && all.slice(1).every((each) => each.length === 3);
  if (last.length === decimals && decimals > 0 && (before.length === 1 || areThousands(before)))
    return { whole: before.join('') || '0', fraction: last };
  return areThousands(groups) ? { whole: groups.join(''), fraction: '' } : null;
};

const minorOf = ({ whole, fraction }: Digits, { decimals }: Asset): number =>
  Number(whole + fraction.padEnd(decimals, '0'));

/** `12€50` is how a price is written on a slate: a sign between a whole number and all of its cents. */
const slate = /^([\d ]+?) ?[\p{L}\p{Sc}]+ ?(\d+)$/u;

/** The number without the sign or name beside it. */
const withoutUnit = (text: string, unit: string | undefined, asset: Asset): string => {
  if (unit === undefined) return text;
  const [, whole, fraction] = slate.exec(text) ?? [];
  if (whole !== undefined && fraction?.length === asset.decimals) return `${whole}.${fraction}`;
  return text.startsWith(unit) || text.endsWith(unit) ? text.replace(unit, '').trim() : text;
};

/** How hours and minutes are written: `1 h 30`, `1h30`, `1:30`, `2 heures`, `1,5 h`, `45 min`. */
const hourUnit = '(?:h|hrs?|hours?|heures?)';
const minuteUnit = '(?:min|mn|minutes?)';
const times = {
  clock: new RegExp(`^(\\d{1,5}) ?(?:${hourUnit}|:) ?(\\d{1,2})(?: ?${minuteUnit})?$`, 'iu'),
  hours: new RegExp(`^(\\d{1,5})(?:[.,](\\d{1,2}))?(?: ?${hourUnit})?$`, 'iu'),
  minutes: new RegExp(`^(\\d{1,7}) ?${minuteUnit}$`, 'iu'),
};

/** Minutes, where hours are what is counted; null for what is not a time in whole minutes. */
const minutesIn = (text: string): number | null => {
  const [, hours, minutes] = times.clock.exec(text) ?? [];
  if (hours && minutes) return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : null;
  const [, only] = times.minutes.exec(text) ?? [];
  if (only) return Number(only);
  const [, whole, fraction = ''] = times.hours.exec(text) ?? [];
  if (!whole) return null;
  const hundredths = Number(fraction.padEnd(2, '0')) * 60;
  return hundredths % 100 === 0 ? Number(whole) * 60 + hundredths / 100 : null;
};

/** An amount in a message: of a currency, the reader's language writes it; a credit has its words with its asset alone. */
const said = (amountMinor: number, asset: Asset, language: Locale | undefined) =>
  asset.kind === 'money'
    ? { amountMinor, currency: asset.code }
    : formatAmount(amountMinor, asset, language ?? 'fr');

/** What an amount may look like, to be shown to who wrote none: `12,50`, `1 h 30`. */
const exampleOf = (asset: Asset): number => (asset.unit === 'minutes' ? 90 : wholeSteps(1250, asset));

/**
 * An amount as a person wrote it, in minor units: `12`, `12,50`, `12.50`, `1 200,50 €`, `€12`, `12€50`, `12 euros`, `1 h 30`, and as the
 * language sets thousands apart (`1,200.50` in English). Without a language, only what means the same in all of them. Anything else is
 * refused, with what it may have meant: nothing is cut away or guessed.
 */
export const readAmount = (typed: string, asset: Asset, language?: Locale): Reading => {
  const plain = (amountMinor: number) => typedAmountOf(amountMinor, asset, language ?? 'fr');
  const refuse = (key: (typeof amountRefusals)[number], values: Message['values']): Reading => ({
    refusal: { key: `amount.${key}`, values: { typed: repeated(typed), ...values } },
  });
  const unreadable = () => refuse('unreadable', { plain: plain(exampleOf(asset)) });
  const text = withPlainDigits(typed);
  if (!text) return unreadable();
  if (asset.unit === 'minutes') {
    const amountMinor = minutesIn(text);
    return amountMinor === null ? unreadable() : { amountMinor };
  }
  const [unit, ...more] = text.match(/[\p{L}\p{Sc}]+/gu) ?? [];
  if (more.length > 0) return unreadable();
  if (unit !== undefined && !isUnitOf(unit, asset)) {
    const other = currencyMeantBy(unit);
    if (!other && !/\p{Sc}/u.test(unit)) return unreadable();
    return refuse('otherCurrency', {
      other: other ? nameOf(other, language) : unit,
      currency: nameOf(asset, language),
    });
  }
  const number = withoutUnit(text, unit, asset);
  const digits = digitsOf(number, asset, language);
  if (digits) {
    const amountMinor = minorOf(digits, asset);
    if (isWholeSteps(amountMinor, asset)) return { amountMinor };
    const nearest = wholeSteps(amountMinor, asset);
    return refuse('step', { step: said(asset.stepMinor, asset, language), plain: plain(nearest) });
  }
  const meant = meantBy(number, asset);
  if (!meant) return unreadable();
  const amountMinor = minorOf(meant, asset);
  return refuse('meant', { amount: said(amountMinor, asset, language), plain: plain(amountMinor) });
};

/** Why an amount that a program sent cannot change hands; null where it can. What people type was refused when it was read. */
export const stepRefusal = (amountMinor: number, currency: string): Message | null => {
  const { stepMinor } = currencyAsset(currency);
  if (isWholeSteps(amountMinor, { stepMinor })) return null;
  return { key: 'field.step', values: { step: { amountMinor: stepMinor, currency } } };
};
