import type { NewDue } from '@/lib/due/commands/open-dues';
import type { Rhythm } from '@/lib/due/schedule';
import type { CreditPrice } from '@/lib/listing/credit-price';
import type { ListingType } from '@/lib/listing/listing-type';
import type { NightWorth } from '@/lib/listing/night-value';
import { type PriceWay, priceWays } from '@/lib/listing/price-ways';
import {
  creditBack,
  isGivenFree,
  isTimeShared,
  moneyBack,
  nightsBack,
  tokenBack,
  tokensFor,
} from '@/lib/listing/returns';
import { lengthOf } from '@/lib/listing/rules';
import { hasSlots } from '@/lib/listing/scarcity';
import type { Rate } from '@/lib/listing/schema';
import type { Settings } from '@/lib/platform/settings';
import { type Asset, currencyAsset } from '@/lib/shared/asset';
import { type Counted, percentOf, sumMinor, wholeSteps } from '@/lib/shared/money';
import { isCountUnit, type Period, type RateUnit } from '@/lib/shared/period';
import type { Balance } from './balance/rules';
import { cancellationTier } from './cancellation';
import { cheapestCover, type TimeRate } from './cover';

/**
 * One line of a quote. `rate` carries the unit it is for; `customer_fee` and `provider_fee` are the community's shares;
 * any other code is a fee of the listing (words: `types.<type>.fees.<code>`). `amountMinor` = quantity × unitMinor.
 * Lines for the provider are what is kept back from them, and negative.
 */
export type LineItem = {
  code: string;
  unit?: RateUnit;
  quantity: number;
  unitMinor: number;
  amountMinor: number;
  for: 'customer' | 'provider';
};

/** What comes back in a credit: counted at the end, as long as it is planned; or so much a night. Minor units of that credit. */
export type Estimate = {
  asset: string;
  amountMinor: number;
  /** Those who have it together share the time: this is the most that one of them owes. */
  isShared?: true;
  /** Of what has a value a night: how many nights, and what each is worth with its parts. That stands; nothing is counted at the end. */
  nights?: { count: number; worth: NightWorth };
};

/** What is owed in a credit, as it was shown: no share of it is kept back. Its asset stands here as it was then. */
export type CreditQuote = { asset: Asset; lineItems: LineItem[]; totalMinor: number };

/** So much of a credit that acts make, held from the request on. */
export type Token = { asset: string; amountMinor: number };

/** What a booking costs, as it was shown: the customer pays the sum of their lines, the provider receives it less all fees. */
export type Quote = {
  currency: string;
  lineItems: LineItem[];
  totalMinor: number;
  depositMinor: number;
  providerMinor: number;
  /** About so much of a credit, which both count at the end; nothing of it is money. */
  estimate?: Estimate;
  /** What is owed in a credit, beside the money or in its place; left out: nothing. */
  credit?: CreditQuote;
  /** So much of a credit, held as soon as it is asked for; nothing of it is money. */
  token?: Token;
  /** What the things of a ring are worth, where some give something beside theirs. */
  balance?: Balance;
  /** What is owed again each time after the first, which is the total, and what of it the provider gets; left out: nothing. */
  rent?: { every: Rhythm; amountMinor: number; creditorMinor: number };
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What a listing asks for; the shape of the stored rates and fees. */
export type Priced = {
  type: ListingType;
  priceWay: PriceWay;
  rates: readonly Rate[];
  /** What it asks of a credit. */
  creditPrice?: Pick<CreditPrice, 'asset' | 'rates'> | null;
  fees: readonly { code: string; amountMinor: number }[];
  depositMinor: number;
  currency: string;
  timeZone: string;
  /** What a night is worth, where that is not money. */
  worth?: NightWorth | null;
  /** What its owner answered, where that says how it is counted. */
  details?: Readonly<Record<string, unknown>>;
};

/** Of a line that is there once. */
const amounts = (amountMinor: number) => ({ quantity: 1, unitMinor: amountMinor, amountMinor });

export const line = (item: Omit<LineItem, 'amountMinor'>): LineItem => ({
  ...item,
  amountMinor: item.quantity * item.unitMinor,
});

/**
 * What is asked for: `quantity` places on each of `dates` dates. `offerMinor`: what one place is worth to those who choose it themselves;
 * `payIn`: in which of its assets, by its code, where there is a choice; left out: in money.
 */
export type Wish = {
  period: Period;
  quantity: number;
  offerMinor?: number | undefined;
  dates?: number;
  payIn?: string | undefined;
};

/** Whether a price is owed in money and in its credit, as it is made and as was chosen. */
const owedIn = (
  { priceWay, creditPrice }: Pick<Priced, 'priceWay' | 'creditPrice'>,
  payIn: string | undefined,
): { money: boolean; credit: boolean } => {
  const { isPaid, asksCredit, isChoice } = priceWays[priceWay];
  const choosesCredit = creditPrice?.asset.code === payIn;
  return {
    money: isPaid && !(isChoice && choosesCredit),
    credit: asksCredit && (!isChoice || choosesCredit),
  };
};

/** Time is priced by the cheapest cover, once for each unit; places and portions are counted. */
const rateLines = (
  listing: Pick<Priced, 'priceWay' | 'rates' | 'timeZone'>,
  { period, quantity, offerMinor, dates = 1 }: Wish,
): LineItem[] => {
  const isTimed = (rate: Rate): rate is Rate & TimeRate => !isCountUnit(rate.unit);
  const timed = cheapestCover(listing.rates.filter(isTimed), period, listing.timeZone);
  const { isOpen } = priceWays[listing.priceWay];
  const counted = listing.rates.filter((rate) => !isTimed(rate)).slice(0, 1);
  return [
    ...timed.map(({ unit, count, unitMinor }) =>
      line({ code: 'rate', unit, quantity: count * quantity, unitMinor, for: 'customer' }),
    ),
    ...counted.map(({ unit, amountMinor }) => {
      const unitMinor = (isOpen ? offerMinor : undefined) ?? amountMinor;
      return line({ code: 'rate', unit, quantity: quantity * dates, unitMinor, for: 'customer' });
    }),
  ];
};

type Fees = Pick<Settings, 'customerFeePercent' | 'providerFeePercent'>;

/** A quote from the lines of its price: the community's shares of it are added, and everything is summed up. */
export const quoteWith = (
  lines: readonly LineItem[],
  { priceWay, currency, depositMinor }: Pick<Priced, 'priceWay' | 'currency' | 'depositMinor'>,
  numbers: Fees,
): Quote => {
  const { bearsFees } = priceWays[priceWay];
  const priceMinor = sumMinor(lines.map(({ amountMinor }) => amountMinor));
  const asset = currencyAsset(currency);
  const share = (code: string, percent: number, side: LineItem['for'], sign: 1 | -1): LineItem[] => {
    const amountMinor = bearsFees ? percentOf(priceMinor, percent, asset) : 0;
    return amountMinor === 0 ? [] : [line({ code, quantity: 1, unitMinor: sign * amountMinor, for: side })];
  };
  const lineItems = [
    ...lines,
    ...share('customer_fee', numbers.customerFeePercent, 'customer', 1),
    ...share('provider_fee', numbers.providerFeePercent, 'provider', -1),
  ];
  const sumFor = (side: LineItem['for']) =>
    sumMinor(lineItems.filter((item) => item.for === side).map(({ amountMinor }) => amountMinor));
  return {
    currency,
    lineItems,
    totalMinor: sumFor('customer'),
    depositMinor,
    providerMinor: priceMinor + sumFor('provider'),
  };
};

/** So many nights at what each is worth; null for what has no such value. */
const nightsOf = ({ type, worth, timeZone }: Priced, { period }: Wish): Estimate | null => {
  const back = nightsBack(type);
  if (!back || !worth) return null;
  const count = lengthOf('night', period, timeZone);
  return { asset: back.asset, amountMinor: count * worth.points, nights: { count, worth } };
};

/** A minute for a minute, in whole steps, for each place; null for what is not counted at the end. */
const minutesOf = (
  { type, details = {} }: Priced,
  { period: { from, to }, quantity }: Wish,
): Estimate | null => {
  const credit = creditBack(type);
  if (!credit) return null;
  const { asset, stepMinutes, maxMinutes } = credit;
  const minutes = (to.getTime() - from.getTime()) / minuteMs;
  const amountMinor = Math.ceil(Math.min(minutes, maxMinutes) / stepMinutes) * stepMinutes;
  const isShared = isTimeShared(type, details);
  return { asset, amountMinor: amountMinor * (hasSlots(type) ? quantity : 1), ...(isShared && { isShared }) };
};

/** What a listing asks in its credit for a period and a number; null: nothing, or something else was chosen. */
const creditOf = (listing: Priced, wish: Wish): CreditQuote | null => {
  const { creditPrice } = listing;
  if (!creditPrice || !owedIn(listing, wish.payIn).credit) return null;
  const lineItems = rateLines({ ...listing, rates: creditPrice.rates }, wish);
  return {
    asset: creditPrice.asset,
    lineItems,
    totalMinor: sumMinor(lineItems.map(({ amountMinor }) => amountMinor)),
  };
};

/** What those of them come to together for which their owner asks a token; null: none of them. */
export const tokenOf = (
  type: ListingType,
  asked: readonly { details: Readonly<Record<string, unknown>> }[],
): Token | null => {
  const token = tokenBack(type);
  const count = asked.filter(({ details }) => !isGivenFree(type, details)).length;
  return token && count > 0 ? { asset: token.asset, amountMinor: tokensFor(token.prices, count) } : null;
};

/** The quote for a period and a number of units or places, in amounts that can be paid. A gift costs nothing and has no lines. */
export const quoteOf = (listing: Priced, wish: Wish, numbers: Fees): Quote => {
  const asksMoney = moneyBack(listing.type) !== null;
  const isInMoney = asksMoney && owedIn(listing, wish.payIn).money;
  const rates = isInMoney ? rateLines(listing, wish) : [];
  const fees = isInMoney
    ? listing.fees
        .filter(({ amountMinor }) => amountMinor > 0)
        .map(({ code, amountMinor }) => line({ code, quantity: 1, unitMinor: amountMinor, for: 'customer' }))
    : [];
  const depositMinor = asksMoney ? listing.depositMinor * wish.quantity * (wish.dates ?? 1) : 0;
  const estimate = nightsOf(listing, wish) ?? minutesOf(listing, wish);
  const credit = creditOf(listing, wish);
  const rent = rentAgain(rates, listing, numbers);
  return {
    ...quoteWith([...rates, ...fees], { ...listing, depositMinor }, numbers),
    ...(estimate && { estimate }),
    ...(credit && { credit }),
    ...(rent && { rent }),
  };
};

/** What of a price is owed again each time, where the type says so; what is asked for once is not. */
const rentAgain = (rates: readonly LineItem[], listing: Priced, numbers: Fees): Quote['rent'] | null => {
  const every = moneyBack(listing.type)?.every;
  const { totalMinor, providerMinor } = quoteWith(rates, { ...listing, depositMinor: 0 }, numbers);
  return every && totalMinor > 0 ? { every, amountMinor: totalMinor, creditorMinor: providerMinor } : null;
};

/** What another price comes to each time, with the community's shares of it as they are now. */
export const rentOf = (
  priceMinor: number,
  currency: string,
  numbers: Fees,
): { amountMinor: number; creditorMinor: number } => {
  const rate = line({ code: 'rate', unit: 'month', quantity: 1, unitMinor: priceMinor, for: 'customer' });
  const { totalMinor, providerMinor } = quoteWith(
    [rate],
    { priceWay: 'money', currency, depositMinor: 0 },
    numbers,
  );
  return { amountMinor: totalMinor, creditorMinor: providerMinor };
};

/** What a quote comes to between the two sides: the dues that it proposes. */
export const duesOf = (
  { currency, totalMinor, providerMinor, depositMinor, credit }: Quote,
  sides: { debtorId: string; creditorId: string },
): NewDue[] => [
  { ...sides, kind: 'price', amountMinor: totalMinor, creditorMinor: providerMinor, currency },
  { ...sides, kind: 'deposit', amountMinor: depositMinor, creditorMinor: depositMinor, currency },
  // The first price is that of the money, also where there is none.
  ...(credit
    ? [{ ...sides, kind: 'price', position: 2, ...inCredit(credit.totalMinor, credit) } as const]
    : []),
];

/** So much of the credit of a quote, all of it the creditor's. */
export const inCredit = (amountMinor: number, { asset }: Pick<CreditQuote, 'asset'>) =>
  ({ amountMinor, creditorMinor: amountMinor, currency: asset.code, way: 'credit' }) as const;

/** What is owed in a credit by a quote; 0: nothing. */
export const creditMinorOf = ({ credit }: Pick<Quote, 'credit'>): number => credit?.totalMinor ?? 0;

/** The same price in a credit, each of its lines so many times as much, in whole steps. */
export const creditTimes = (credit: CreditQuote, { from, to }: { from: number; to: number }): CreditQuote => {
  const lineItems = credit.lineItems.map((item) =>
    item.quantity % from === 0
      ? line({ ...item, quantity: (item.quantity / from) * to })
      : line({
          ...item,
          quantity: 1,
          unitMinor: wholeSteps((item.amountMinor / from) * to, credit.asset),
        }),
  );
  return { ...credit, lineItems, totalMinor: sumMinor(lineItems.map(({ amountMinor }) => amountMinor)) };
};

/** Lines that are a part of the price. */
const shares = new Set(['customer_fee', 'provider_fee']);

/**
 * A quote for several dates with one date less: what is counted by date goes with it, the community's shares go along in
 * proportion, and what is asked for once stays. All dates taken away one after the other, nothing but that is left.
 */
export const withOneLess = (quote: Quote, dates: number): Quote => {
  const asset = currencyAsset(quote.currency);
  const fewer = (amount: number) => (amount * (dates - 1)) / dates;
  const own = quote.lineItems.filter(({ code }) => !shares.has(code));
  const left = own.map((item) => {
    if (item.code === 'rate') return line({ ...item, quantity: fewer(item.quantity) });
    // A price that was agreed on by hand is for all of them.
    return item.code === 'agreed'
      ? line({ ...item, quantity: 1, unitMinor: wholeSteps(fewer(item.amountMinor), asset) })
      : item;
  });
  const sum = (items: readonly LineItem[]) => sumMinor(items.map(({ amountMinor }) => amountMinor));
  const [before, after] = [sum(own), sum(left)];
  const lineItems = quote.lineItems.flatMap((item) => {
    if (!shares.has(item.code)) return left[own.indexOf(item)] ?? [];
    const part = before === 0 ? 0 : wholeSteps(Math.abs((item.amountMinor * after) / before), asset);
    return part === 0 ? [] : [{ ...item, ...amounts(Math.sign(item.amountMinor) * part) }];
  });
  const sumFor = (side: LineItem['for']) => sum(lineItems.filter((item) => item.for === side));
  return {
    ...quote,
    lineItems,
    totalMinor: sumFor('customer'),
    depositMinor: fewer(quote.depositMinor),
    providerMinor: after + sumFor('provider'),
    ...(quote.credit && { credit: creditTimes(quote.credit, { from: dates, to: dates - 1 }) }),
  };
};

/**
 * What a customer who cancels now gets back of `totalMinor`, by the tier: never more than was paid, never more later
 * than sooner. Nothing comes back from the start on.
 */
export const refundOf = (
  tier: string,
  {
    totalMinor,
    currency,
    asset = currencyAsset(currency),
    startsAt,
    now,
    confirmedAt,
  }: {
    totalMinor: number;
    currency: string;
    /** What it is counted in, where that is a credit. */
    asset?: Counted;
    startsAt: Date;
    now: Date;
    confirmedAt: Date | null;
  },
): { refundMinor: number; percent: number } => {
  const { steps, grace } = cancellationTier(tier);
  const hoursLeft = (startsAt.getTime() - now.getTime()) / hourMs;
  const isGraceful =
    grace &&
    confirmedAt &&
    (now.getTime() - confirmedAt.getTime()) / hourMs <= grace.hoursAfterConfirmation &&
    hoursLeft >= grace.hoursBeforeStart;
  const step =
    hoursLeft > 0 ? steps.find(({ hoursBeforeStart }) => hoursLeft >= hoursBeforeStart) : undefined;
  const percent = isGraceful ? 100 : (step?.percent ?? 0);
  return { refundMinor: percentOf(totalMinor, percent, asset), percent };
};
