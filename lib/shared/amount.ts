import type { Message } from './errors';
import type { Locale } from './locale';
import { minorDigits, typedMinor } from './money';
import { repeated, withPlainDigits } from './typed-digits';

/** What an amount is counted in: its code, how many digits follow the separator, and all that people write beside the number. */
export type Asset = { code: string; decimals: number; symbols: readonly string[] };

/** What was understood, in minor units; or why nothing was. */
export type Reading = { amountMinor: number } | { refusal: Message };

/** Why an amount is refused: keys of `errors.amount`. */
export const amountRefusals = ['unreadable', 'meant', 'otherCurrency'] as const;

/** Signs and names beside what the runtime knows (`$US`, `CHF`). The first currency with a sign is the one it is taken for. */
const names: Record<string, readonly string[]> = {
  EUR: ['€', 'euro', 'euros'],
  USD: ['$', 'dollar', 'dollars'],
  GBP: ['£', 'pound', 'pounds', 'livre', 'livres'],
  JPY: ['¥', 'yen', 'yens'],
  CHF: ['franc', 'francs'],
  INR: ['₹', 'rupee', 'rupees', 'roupie', 'roupies'],
  RUB: ['₽'],
  TRY: ['₺'],
  UAH: ['₴'],
  KRW: ['₩'],
  ILS: ['₪'],
  NGN: ['₦'],
  PLN: ['zł'],
};

const partOf = (language: string, currency: string, currencyDisplay: 'symbol' | 'name'): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
    .formatToParts(2)
    .find(({ type }) => type === 'currency')?.value ?? currency;

const assets = new Map<string, Asset>();

/** A currency by its ISO 4217 code. */
export const currencyAsset = (code: string): Asset => {
  const known = assets.get(code);
  if (known) return known;
  const written = ['fr', 'en'].map((language) => partOf(language, code, 'symbol'));
  const asset = { code, decimals: minorDigits(code), symbols: [...(names[code] ?? []), ...written] };
  assets.set(code, asset);
  return asset;
};

const isUnit = (unit: string, { code, symbols }: Asset): boolean =>
  [code, ...symbols].some((each) => each.toLowerCase() === unit.toLowerCase());

let codes: ReadonlySet<string> | undefined;

const isCurrencyCode = (text: string): boolean => {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(text);
};

/** The currency that a sign, a code or a name stands for. */
const currencyOf = (unit: string): string | null => {
  if (isCurrencyCode(unit.toUpperCase())) return unit.toUpperCase();
  const named = Object.keys(names).find((code) => isUnit(unit, currencyAsset(code)));
  return named ?? null;
};

const nameOf = (code: string, language: Locale | undefined): string =>
  language && isCurrencyCode(code) ? partOf(language, code, 'name') : code;

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

/**
 * An amount as a person wrote it, in minor units: `12`, `12,50`, `12.50`, `1 200,50 €`, `€12`, `12€50`, `12 euros`, and as the language
 * sets thousands apart (`1,200.50` in English). Without a language, only what means the same in all of them. Anything else is refused, with
 * what it may have meant: nothing is cut away or guessed.
 */
export const readAmount = (typed: string, asset: Asset, language?: Locale): Reading => {
  const plain = (amountMinor: number) => typedMinor({ amountMinor, currency: asset.code }, language ?? 'fr');
  const refuse = (key: (typeof amountRefusals)[number], values: Message['values']): Reading => ({
    refusal: { key: `amount.${key}`, values: { typed: repeated(typed), ...values } },
  });
  const unreadable = () => refuse('unreadable', { plain: plain(1250) });
  const text = withPlainDigits(typed);
  if (!text) return unreadable();
  const [unit, ...more] = text.match(/[\p{L}\p{Sc}]+/gu) ?? [];
  if (more.length > 0) return unreadable();
  if (unit !== undefined && !isUnit(unit, asset)) {
    const other = currencyOf(unit);
    if (!other && !/\p{Sc}/u.test(unit)) return unreadable();
    return refuse('otherCurrency', {
      other: other ? nameOf(other, language) : unit,
      currency: nameOf(asset.code, language),
    });
  }
  const number = withoutUnit(text, unit, asset);
  const digits = digitsOf(number, asset, language);
  if (digits) return { amountMinor: minorOf(digits, asset) };
  const meant = meantBy(number, asset);
  if (!meant) return unreadable();
  const amountMinor = minorOf(meant, asset);
  return refuse('meant', { amount: { amountMinor, currency: asset.code }, plain: plain(amountMinor) });
};
