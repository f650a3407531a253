import { type PriceWay, priceWays } from '@/lib/listing/price-ways';
import { scarcityFacts } from '@/lib/listing/scarcity';
import type { Settings } from '@/lib/platform/settings';
import { currencyAsset } from '@/lib/shared/asset';
import { sumMinor, wholeSteps, withoutPercent } from '@/lib/shared/money';
import type { BookingFacts, Party } from '../lives/terms';
import { isHeldUp } from '../lives/times';
import { creditTimes, type LineItem, line, type Quote, quoteWith, refundOf } from '../rules';
import { type Changes, touchesTheStart } from './terms';

type Numbers = Pick<Settings, 'customerFeePercent' | 'providerFeePercent'>;
type Priced = { priceWay: PriceWay; depositMinor: number };

/** The lines of a price without the community's shares of it. */
const priceLines = ({ lineItems }: Quote): LineItem[] =>
  lineItems.filter(({ code }) => code !== 'customer_fee' && code !== 'provider_fee');

/** What of a price goes with the number: rates, and a price that was agreed on by hand. Fees of the listing are paid once. */
const isCounted = ({ code }: LineItem): boolean => code === 'rate' || code === 'agreed';

/**
 * The agreed price for another number of units or places: each costs what was agreed, whatever the listing asks by now. Who
 * gives some of them up pays no more for those that stay.
 */
export const quoteForNumber = (
  agreed: Quote,
  { from, to }: { from: number; to: number },
  priced: Priced,
  numbers: Numbers,
): Quote => {
  const asset = currencyAsset(agreed.currency);
  const lines = priceLines(agreed).map((item) => {
    if (!isCounted(item)) return item;
    const isWhole = item.quantity % from === 0 && item.code === 'rate';
    return isWhole
      ? line({ ...item, quantity: (item.quantity / from) * to })
      : line({ ...item, quantity: 1, unitMinor: wholeSteps((item.amountMinor / from) * to, asset) });
  });
  return {
    ...quoteWith(lines, { ...priced, currency: agreed.currency }, numbers),
    ...(agreed.credit && { credit: creditTimes(agreed.credit, { from, to }) }),
  };
};

/** What of a price goes with the dates. */
const countedMinor = ({ lineItems }: Quote): number =>
  sumMinor(lineItems.filter(isCounted).map(({ amountMinor }) => amountMinor));

/**
 * The agreed price of several dates with one of them at another time: what was agreed for each of the others, and what the listing
 * asks for one now (`one`). As long as that is the same, nothing changes.
 */
export const quoteForDate = (
  agreed: Quote,
  { one, dates }: { one: Quote; dates: number },
  priced: Priced,
  numbers: Numbers,
): Quote => {
  const before = countedMinor(agreed);
  if (countedMinor(one) * dates === before) return agreed;
  const unitMinor = wholeSteps(
    (before / dates) * (dates - 1) + countedMinor(one),
    currencyAsset(agreed.currency),
  );
  const rest = priceLines(agreed).filter((item) => !isCounted(item));
  const all = unitMinor > 0 ? [line({ code: 'agreed', quantity: 1, unitMinor, for: 'customer' })] : [];
  return {
    ...quoteWith([...all, ...rest], { ...priced, currency: agreed.currency }, numbers),
    ...(agreed.credit && { credit: agreed.credit }),
  };
};

/**
 * A price set by hand: the customer pays exactly this in all, the community's shares included. The shares are those of the
 * price that is left of it, in whole steps.
 */
export const quoteAt = (totalMinor: number, currency: string, priced: Priced, numbers: Numbers): Quote => {
  const percent = priceWays[priced.priceWay].bearsFees ? numbers.customerFeePercent : 0;
  const priceMinor = withoutPercent(totalMinor, percent, currencyAsset(currency));
  const agreed = line({ code: 'agreed', quantity: 1, unitMinor: priceMinor, for: 'customer' });
  const quote = quoteWith(priceMinor > 0 ? [agreed] : [], { ...priced, currency }, numbers);
  const restMinor = totalMinor - priceMinor;
  const lineItems = quote.lineItems
    .filter(({ code }) => code !== 'customer_fee')
    .concat(
      restMinor > 0
        ? [line({ code: 'customer_fee', quantity: 1, unitMinor: restMinor, for: 'customer' })]
        : [],
    );
  const sumFor = (side: LineItem['for']) =>
    sumMinor(lineItems.filter((item) => item.for === side).map(({ amountMinor }) => amountMinor));
  return {
    ...quote,
    lineItems,
    totalMinor: sumFor('customer'),
    providerMinor: priceMinor + sumFor('provider'),
  };
};

/**
 * What secures an agreement about another number: less for fewer. More is not asked for: the card that it stands on agreed to
 * this much.
 */
export const depositFor = (
  depositMinor: number,
  { from, to }: { from: number; to: number },
  currency: string,
): number =>
  to >= from ? depositMinor : wholeSteps((depositMinor / from) * to, currencyAsset(currency), Math.floor);

/** What is to be paid for other terms, or comes back with them; `isAll`: all of what is given up comes back. */
export type Difference = {
  payMinor: number;
  refundMinor: number;
  givenUpMinor: number;
  isAll: boolean;
  /** The same in the credit that was agreed on. */
  payCreditMinor: number;
  refundCreditMinor: number;
};

/**
 * The difference of a price. More is to be paid. Of less, all comes back where the provider proposes it, and where the customer
 * could cancel for nothing; otherwise what the cancellation policy gives back of the part that is given up.
 */
export const differenceOf = (
  facts: BookingFacts,
  totalMinor: number,
  proposedBy: Party,
  now: Date,
  creditMinor = facts.creditMinor,
): Difference => {
  const moreMinor = totalMinor - facts.totalMinor;
  const givenUpMinor = Math.max(0, -moreMinor);
  const isAll = proposedBy === 'provider' || facts.movedAt !== null || isHeldUp(facts, now);
  const lessCreditMinor = Math.max(0, facts.creditMinor - creditMinor);
  const creditByTier = () =>
    facts.credit
      ? refundOf(facts.cancellation, { ...facts, totalMinor: lessCreditMinor, asset: facts.credit, now })
          .refundMinor
      : 0;
  const none = {
    payMinor: Math.max(0, moreMinor),
    refundMinor: 0,
    givenUpMinor,
    isAll: true,
    payCreditMinor: Math.max(0, creditMinor - facts.creditMinor),
    refundCreditMinor: isAll ? lessCreditMinor : creditByTier(),
  };
  if (givenUpMinor === 0 || !facts.paidAt) return none;
  const byTier = refundOf(facts.cancellation, { ...facts, totalMinor: givenUpMinor, now });
  return { ...none, refundMinor: isAll ? givenUpMinor : byTier.refundMinor, isAll };
};

/** A lower price and nothing else, from who would be paid: the other side need not say yes. */
export const isGiven = (
  changes: Changes,
  { payMinor, payCreditMinor = 0 }: Pick<Difference, 'payMinor'> & Partial<Difference>,
  proposedBy: Party,
): boolean =>
  proposedBy === 'provider' &&
  payMinor === 0 &&
  payCreditMinor === 0 &&
  !touchesTheStart(changes) &&
  !changes.end;

/** Whether an agreement has begun, so that only its end and its price can still be other ones. What has no dates begins with its hand-over. */
export const hasBegun = (
  { state, startsAt }: Pick<BookingFacts, 'state' | 'startsAt'>,
  type: Parameters<typeof scarcityFacts>[0],
  now: Date,
): boolean => state === 'started' || (scarcityFacts(type).asksWhen && now >= startsAt);
