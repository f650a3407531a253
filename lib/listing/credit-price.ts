import { creditAssetOf, creditAssetSelect } from '@/lib/ledger/credit-asset';
import type { Asset } from '@/lib/shared/asset';
import { type CreditRate, CreditRates } from './credit-schema';
import type { ListingSummary } from './listing-summary';
import type { ListingType } from './listing-type';
import { type PriceWay, priceWays } from './price-ways';
import { nearestRate } from './rules';

/** What a listing asks of a credit of the community's own; `isInUse`: it is open, so that it can be asked for. */
export type CreditPrice = { asset: Asset; isInUse: boolean; rates: readonly CreditRate[] };

/** The price in credit that is shown first. */
export const shownCredit = (
  type: Pick<ListingType, 'comparedBy'>,
  { asset, rates }: CreditPrice,
): NonNullable<ListingSummary['creditPrice']> => {
  const rate = nearestRate(type, rates);
  return { asset, amountMinor: rate?.amountMinor ?? 0, per: rate?.unit ?? null };
};

type CreditRow = { code: string; unit: string; decimals: number; words: unknown; isInUse: boolean };

/** The price in credit of a row, as its owner keeps it; null: none. */
export const creditPriceOf = ({
  credit,
  creditRates,
}: {
  credit: CreditRow | null;
  creditRates: unknown;
}): CreditPrice | null =>
  credit && {
    asset: creditAssetOf(credit),
    isInUse: credit.isInUse,
    rates: CreditRates.parse(creditRates),
  };

/** What of a listing's row its price in credit is read from, and how it is made. */
export const creditPriceSelect = { credit: { select: creditAssetSelect }, creditRates: true } as const;

/**
 * How a price is made now, and what it is in credit. Where its credit was closed meanwhile, what could be had for the one or the other is had
 * for money; what asks for the credit all the same cannot be had.
 */
export const creditNow = (
  way: PriceWay,
  credit: CreditPrice | null,
): { priceWay: PriceWay; creditPrice: CreditPrice | null } =>
  priceWays[way].isChoice && !credit?.isInUse
    ? { priceWay: 'money', creditPrice: null }
    : { priceWay: way, creditPrice: credit };
