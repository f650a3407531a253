import type { useTranslations } from 'next-intl';
import { cardAnswers, type Say } from '@/lib/listing/answers';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { ReturnKind } from '@/lib/listing/listing-type';
import { type PriceWay, priceWays } from '@/lib/listing/price-ways';
import { isGift } from '@/lib/listing/returns';
import { openEndOf } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { currencyAsset } from '@/lib/shared/asset';
import { type Locale, locales } from '@/lib/shared/locale';
import { formatAmount, formatMoney, formatMoneyRange, wholeUnits } from '@/lib/shared/money';
import type { RateUnit } from '@/lib/shared/period';

/** A translator of all words: `await getTranslations()` or `useTranslations()`. */
export type Words = ReturnType<typeof useTranslations>;

/** The words of one type, for what reads `types.<name>.…`; `currency`: that of its amounts. */
export const sayOf = (words: Words, type: string, currency?: { code: string; locale: string }): Say =>
  Object.assign(
    (key: string, values?: Record<string, string | number>) => words(`types.${type}.${key}`, values),
    {
      has: (key: string) => words.has(`types.${type}.${key}`),
      month: (month: string) => words(`ui.monthNames.${month}`),
      ...(currency && {
        money: (units: number) => {
          const amountMinor = wholeUnits(units, currencyAsset(currency.code));
          return formatMoney({ amountMinor, currency: currency.code }, currency.locale);
        },
      }),
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

/** What one walks in an hour, and how much longer ways are than the crow flies. */
const [walkedKm, waysAround] = [4.8, 1.3];

/** Further than so many kilometres one does not go on foot. */
const farthestWalk = 2.5;

/** How far it is, and how long one walks, to five minutes, since the place is blurred: `1,1 km, 20 min à pied`. */
export const awayLabel = (km: number, words: Words, locale: string): string => {
  const distance = distanceLabel(km, locale);
  if (km > farthestWalk) return distance;
  const minutes = Math.max(5, 5 * Math.round((km * waysAround * 60) / walkedKm / 5));
  return words('listing.walk', { distance, minutes });
};

/** A length of the reader's: `50 m`, `2 km`. */
export const lengthLabel = (km: number, locale: string): string =>
  (km < 0.95
    ? length(locale, 'meter', 0).format(km * 1000)
    : length(locale, 'kilometer', km < 9.95 ? 1 : 0).format(km)
  ).replace('\u202f', '\u00a0');

type Amount = { amountMinor: number; minMinor?: number | undefined; maxMinor?: number | undefined };

/** What is asked for one of a unit: `6 €`, or from what to what where each gives what they can: `5–15 €`. */
export const amountLabel = (
  { amountMinor, minMinor, maxMinor }: Amount,
  currency: string,
  locale: string,
): string =>
  maxMinor === undefined
    ? formatMoney({ amountMinor, currency }, locale)
    : formatMoneyRange([minMinor ?? 0, maxMinor], currency, locale);

type Asked = { amount: string; per: RateUnit };

/** What is asked for one of a unit: a price, and (after a stroke, where both are for the same) what it is for. */
type PriceParts = { price: string; per?: string };

type Shown = Pick<ListingSummary, 'price'> & Partial<Pick<ListingSummary, 'priceWay' | 'creditPrice'>>;

/** What is asked for in money and in a credit; null where nothing is. */
const askedOf = ({ price, creditPrice }: Shown, locale: string): Asked[] => [
  ...(price.per === null ? [] : [{ amount: amountLabel(price, price.currency, locale), per: price.per }]),
  ...(creditPrice?.per
    ? [{ amount: formatAmount(creditPrice.amountMinor, creditPrice.asset, locale), per: creditPrice.per }]
    : []),
];

/** `5 € ou 1 h`, `5 € et 1 h`: two that can be chosen from, or go together. */
const together = (way: PriceWay | undefined, [one = '', other]: readonly string[], words: Words): string =>
  other === undefined
    ? one
    : words(`listing.${priceWays[way ?? 'both'].isChoice ? 'either' : 'both'}`, { one, other });

/** The price as it stands large, and what it is for; null where nothing is asked for. */
export const priceParts = (shown: Shown, words: Words, locale: string): PriceParts | null => {
  const asked = askedOf(shown, locale);
  const [first] = asked;
  if (!first) return null;
  if (asked.every(({ per }) => per === first.per)) {
    const price = together(
      shown.priceWay,
      asked.map(({ amount }) => amount),
      words,
    );
    return { price, per: words(`units.${first.per}.name`) };
  }
  const each = asked.map(({ amount, per }) =>
    words('listing.rate', { price: amount, per: words(`units.${per}.name`) }),
  );
  return { price: together(shown.priceWay, each, words) };
};

/** `6 € / jour`, `5–15 € / place`, `5 € ou 1 h / jour`; the type's own word for what is free. */
export const priceLabel = (
  { type, ...shown }: Shown & Pick<ListingSummary, 'type'>,
  words: Words,
  locale: string,
): string => {
  const parts = priceParts(shown, words, locale);
  if (!parts) return words(`types.${type}.free`);
  const { price, per } = parts;
  // A gift stays one, whatever its giver would like in return.
  if (isGift(listingTypeOf(type)))
    return words('listing.giftFor', { gift: words(`types.${type}.free`), price });
  return per ? words('listing.rate', { price, per }) : price;
};

/** What a pin says where there is no price. */
const unpricedPins: Record<ReturnKind, string> = {
  money: 'map.free',
  gift: 'map.free',
  credit: 'map.hours',
  barter: 'map.swap',
  reciprocity: 'map.shared',
  nights: 'map.nights',
  token: 'map.token',
};

/** `6 €`, `5 € ou 1 h`, for a pin; that it is wanted, for what is. */
export const shortPriceLabel = (
  { intent, type, ...shown }: Shown & Pick<ListingSummary, 'intent' | 'type'>,
  words: Words,
  locale: string,
): string => {
  if (intent === 'wish') return words('wish.label');
  const amounts = askedOf(shown, locale).map(({ amount }) => amount);
  return amounts.length === 0 || isGift(listingTypeOf(type))
    ? words(unpricedPins[listingTypeOf(type).return.kind])
    : together(shown.priceWay, amounts, words);
};

type Priced = { priceWay: PriceWay; rates: readonly (Amount & { unit: RateUnit })[]; currency: string };

/** How the price is made where it is not simply asked: a share of the costs, or what each can give. */
const wayLabels: Record<PriceWay, ((listing: Priced, words: Words, locale: string) => string) | null> = {
  money: null,
  free: null,
  // The price says it.
  credit: null,
  either: null,
  both: null,
  share: (_, words) => words('listing.way.share'),
  open: ({ rates: [rate], currency }, words, locale) => {
    const { amountMinor = 0, minMinor = 0, maxMinor = amountMinor, unit = 'place' } = rate ?? {};
    return words('listing.openRange', {
      least: formatMoney({ amountMinor: minMinor, currency }, locale),
      most: formatMoney({ amountMinor: maxMinor, currency }, locale),
      amount: formatMoney({ amountMinor, currency }, locale),
      isOpenBelow: minMinor === 0 ? 'yes' : 'no',
      per: words(`units.${unit}.name`),
    });
  },
};

/** `Prix libre entre 5 € et 15 € / place ; 10 € proposés`, `Participation aux frais`; null where there is only the price. */
export const wayLabel = (listing: Priced, words: Words, locale: string): string | null =>
  listing.rates.length === 0 ? null : (wayLabels[listing.priceWay]?.(listing, words, locale) ?? null);

/** That it is let, and nobody can say until when. */
export const letLabel = ({ type, freePlaces }: ListingSummary, words: Words): string | undefined =>
  openEndOf(listingTypeOf(type)) && freePlaces === 0 ? words('listing.let.title') : undefined;

/** What stands beside the price: the answers a type puts on its cards, else the deposit, else how it is agreed. */
export const secondaryLabel = (summary: ListingSummary, words: Words, locale: string): string => {
  const { details } = listingTypeOf(summary.type);
  const say = sayOf(words, summary.type, { code: summary.price.currency, locale });
  const [answer] = cardAnswers(say, details, summary.details);
  if (answer) return answer;
  return summary.depositMinor > 0
    ? words('listing.deposit', {
        amount: formatMoney({ amountMinor: summary.depositMinor, currency: summary.price.currency }, locale),
      })
    : words(`listing.approval.${summary.approval}`);
};

const inTenths = new Map(
  locales.map((locale) => [
    locale,
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  ]),
);

/** What members think of one of them, of five: `4,8`, and the same in words; null when nobody has said. */
export const ratingLabel = (
  value: number | null,
  words: Words,
  locale: Locale,
): { shown: string; label: string } | null => {
  if (value === null) return null;
  const shown = inTenths.get(locale)?.format(value) ?? String(value);
  return { shown, label: words('ui.rating', { value: shown }) };
};
