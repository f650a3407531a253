import type { useTranslations } from 'next-intl';
import { cardAnswers, type Say } from '@/lib/listing/answers';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { ListingSummary } from '@/lib/search/queries';
import { formatMoney } from '@/lib/shared/money';

/** A translator of all words: `await getTranslations()` or `useTranslations()`. */
export type Words = ReturnType<typeof useTranslations>;

/** The words of one type, for what reads `types.<name>.…`. */
export const sayOf = (words: Words, type: string): Say =>
  Object.assign(
    (key: string, values?: Record<string, string | number>) => words(`types.${type}.${key}`, values),
    {
      has: (key: string) => words.has(`types.${type}.${key}`),
    },
  );

const formatters = new Map<string, Intl.NumberFormat>();

const length = (locale: string, unit: 'meter' | 'kilometer', digits: number): Intl.NumberFormat => {
  const key = `${locale} ${unit} ${digits}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits });
    formatters.set(key, formatter);
  }
  return formatter;
};

/** How far a blurred place is: `400 m`, `1,1 km`, `24 km`. Nothing is said more finely than is known. */
export const distanceLabel = (km: number, locale: string): string =>
  lengthLabel(km < 0.95 ? Math.max(0.2, Math.round(km * 10) / 10) : km, locale);

/** A length of the reader's: `50 m`, `2 km`. */
export const lengthLabel = (km: number, locale: string): string =>
  (km < 0.95
    ? length(locale, 'meter', 0).format(km * 1000)
    : length(locale, 'kilometer', km < 9.95 ? 1 : 0).format(km)
  ).replace('\u202f', '\u00a0');

/** `6 € / jour`; the type's own word for what is free. */
export const priceLabel = (
  { price, type }: Pick<ListingSummary, 'price' | 'type'>,
  words: Words,
  locale: string,
): string =>
  price.per === null
    ? words(`types.${type}.free`)
    : words('listing.rate', { price: formatMoney(price, locale), per: words(`listing.per.${price.per}`) });

/** `6 €`, for a pin. */
export const shortPriceLabel = (
  { price }: Pick<ListingSummary, 'price'>,
  words: Words,
  locale: string,
): string => (price.per === null ? words('map.free') : formatMoney(price, locale));

/** What stands beside the price: the answers a type puts on its cards, else the deposit, else how it is agreed. */
export const secondaryLabel = (summary: ListingSummary, words: Words, locale: string): string => {
  const { details } = listingTypeOf(summary.type);
  const [answer] = cardAnswers(sayOf(words, summary.type), details, summary.details);
  if (answer) return answer;
  return summary.depositMinor > 0
    ? words('listing.deposit', {
        amount: formatMoney({ amountMinor: summary.depositMinor, currency: summary.price.currency }, locale),
      })
    : words(`listing.approval.${summary.approval}`);
};
