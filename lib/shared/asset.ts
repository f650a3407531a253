import { currencyDecimals, currencyStep } from './currencies';
import { type Locale, locales } from './locale';

/** How one of a credit, and several, are called. */
export type CreditWords = { name: string; one: string; other: string };

/** `minutes`: hours, written `1 h 30`; they have no decimals. */
export const assetUnits = ['decimal', 'minutes'] as const;
export type AssetUnit = (typeof assetUnits)[number];

/**
 * What an amount is counted in: a currency, or a credit of the community's own. Amounts are whole numbers of its minor unit (cents; minutes
 * where hours are counted), and `{amountMinor, currency}` names it by its code.
 */
export type Asset = {
  /** Three capitals for a currency (ISO 4217), small letters for a credit: neither is ever taken for the other. */
  code: string;
  kind: 'money' | 'credit';
  unit: AssetUnit;
  /** How many digits follow the separator. */
  decimals: number;
  /** The smallest amount that changes hands, in minor units. */
  stepMinor: number;
  /** All that people write beside the number. */
  symbols: readonly string[];
  /** Of a credit. */
  words?: Readonly<Record<Locale, CreditWords>>;
};

/** Signs and names beside what the runtime knows (`$US`, `CHF`). The first currency with a sign is the one it is taken for. */
const signs: Record<string, readonly string[]> = {
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

const currencies = new Map<string, Asset>();

/** A currency by its code; null where ISO 4217 has none of that name. */
export const findCurrency = (code: string): Asset | null => {
  const known = currencies.get(code);
  if (known) return known;
  const decimals = currencyDecimals.get(code);
  if (decimals === undefined) return null;
  const written = locales.map((language) => partOf(language, code, 'symbol'));
  const asset: Asset = {
    code,
    kind: 'money',
    unit: 'decimal',
    decimals,
    stepMinor: currencyStep(code),
    symbols: [...(signs[code] ?? []), ...written],
  };
  currencies.set(code, asset);
  return asset;
};

/** The same where the code must be one. */
export const currencyAsset = (code: string): Asset => {
  const asset = findCurrency(code);
  if (!asset) throw new RangeError(`no currency is called ${code}`);
  return asset;
};

/** Whether people write this beside an amount of it. */
export const isUnitOf = (unit: string, { code, symbols }: Asset): boolean =>
  [code, ...symbols].some((each) => each.toLowerCase() === unit.toLowerCase());

/** The currency that a sign, a code or a name stands for. */
export const currencyMeantBy = (unit: string): Asset | null =>
  findCurrency(unit.toUpperCase()) ??
  Object.keys(signs)
    .map(currencyAsset)
    .find((asset) => isUnitOf(unit, asset)) ??
  null;

/** What it is called in a sentence: `euros`, `heures`. Without a language, its code. */
export const nameOf = ({ code, kind, words }: Asset, language: Locale | undefined): string => {
  if (!language) return code;
  return kind === 'money' ? partOf(language, code, 'name') : (words?.[language].name ?? code);
};

/** A credit of a community's own. */
export const creditAsset = ({
  code,
  unit,
  decimals,
  words,
}: Pick<Asset, 'code' | 'unit' | 'decimals'> & { words: NonNullable<Asset['words']> }): Asset => ({
  code,
  kind: 'credit',
  unit,
  decimals: unit === 'minutes' ? 0 : decimals,
  stepMinor: 1,
  symbols: locales.flatMap((locale) => [words[locale].one, words[locale].other]),
  words,
});
