import { currencyAsset, findCurrency } from '@/lib/shared/asset';
import { isWholeSteps, type Money } from '@/lib/shared/money';

/**
 * How Stripe counts. Its amounts are minor units as ISO 4217 has them, but for three currencies; and what has three decimals it takes in
 * tens, what it counts with two decimals that nobody has, in hundreds. Source: Stripe, "Supported currencies" (minor units, special cases).
 */
const countedOtherwise: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

const decimalsOf = (code: string): number => countedOtherwise[code] ?? currencyAsset(code).decimals;

/** How many of Stripe's units one of our minor units is; less than one where Stripe counts coarser. */
const factorOf = (code: string): number => 10 ** (decimalsOf(code) - currencyAsset(code).decimals);

/** An amount as Stripe is told it. One that cannot be paid is a defect: prices, shares and refunds are made of what can. */
export const atStripe = ({ amountMinor, currency }: Money): { amount: number; currency: string } => {
  const amount = amountMinor * factorOf(currency);
  if (!isWholeSteps(amountMinor, currencyAsset(currency)) || !Number.isSafeInteger(amount))
    throw new RangeError(`no card pays ${amountMinor} minor units of ${currency}`);
  return { amount, currency: currency.toLowerCase() };
};

/** An amount as Stripe tells it. What its own fees have below our minor unit is rounded. */
export const fromStripe = (amount: number, inCurrency: string): Money => {
  const currency = inCurrency.toUpperCase();
  return { amountMinor: Math.round(amount / factorOf(currency)), currency };
};

/** The unit of Stripe's amounts in a currency: only multiples of it are taken. Null for a currency that it does not know. */
export const unitAtStripe = (inCurrency: string): number | null => {
  const asset = findCurrency(inCurrency.toUpperCase());
  if (!asset) return null;
  return decimalsOf(asset.code) === 3 ? 10 : Math.max(1, factorOf(asset.code));
};
