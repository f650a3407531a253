import type { Credit } from '@/lib/ledger/assets';
import { rulesOfKind } from '@/lib/ledger/credit-kinds';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';

/**
 * What a desk does with a credit, against cash. What leaves an account waits for the word of whose it is: a desk that sells has given its
 * own by entering it, who sells to a desk says yes first.
 */
export const directions = {
  sell: { waitsForWord: false },
  buy: { waitsForWord: true },
} as const satisfies Record<string, { waitsForWord: boolean }>;
export type Direction = keyof typeof directions;
export const directionNames = Object.keys(directions) as [Direction, ...Direction[]];

export const exchangeStates = ['entered', 'done', 'refused'] as const;
export type ExchangeState = (typeof exchangeStates)[number];

/** What can be said to what a desk has entered. */
export const answers = { confirm: 'done', refuse: 'refused' } as const satisfies Record<
  string,
  ExchangeState
>;
export type Answer = keyof typeof answers;
export const answerNames = Object.keys(answers) as [Answer, ...Answer[]];

/** How what is sold back is settled: by hand, through the seller's payout account, or not at all. */
export const settlings = {
  pay: { to: 'paid', by: 'operator' },
  send: { to: 'sent', by: 'operator' },
  withdraw: { to: 'withdrawn', by: 'seller' },
} as const satisfies Record<string, { to: SaleState; by: 'operator' | 'seller' }>;
export type Settling = keyof typeof settlings;

export const saleStates = ['asked', 'paid', 'sent', 'withdrawn'] as const;
export type SaleState = (typeof saleStates)[number];

/** Where a purchase stands: on its way, issued, sent back; or given up, when its page was closed unpaid. */
export const purchaseStates = ['open', 'issued', 'returned', 'over'] as const;
export type PurchaseState = (typeof purchaseStates)[number];

export const purchaseStateOf = (
  { issuedAt, returnedAt }: { issuedAt: Date | null; returnedAt: Date | null },
  paymentState: string | undefined,
): PurchaseState => {
  if (issuedAt) return 'issued';
  if (returnedAt) return 'returned';
  return paymentState === 'open' ? 'open' : 'over';
};

/** A credit that is bought and sold: `not_found` for any other. */
export type TradedCredit = Credit & { backingCurrency: string };

export const isTraded = (credit: Credit): credit is TradedCredit =>
  rulesOfKind(credit.creditKind).isBought && credit.backingCurrency !== null;

const beside = (key: string, credit: Credit, amountMinor: number): AppError =>
  new AppError('invalid', 'form', {
    fields: { amount: { key, values: { limit: { amountMinor, asset: credit } } } },
  });

/** Refuses an amount of which the credit's rules say that it is too little or too much to buy at once. */
export const requireBuyable = (credit: Credit, amountMinor: number): void => {
  if (amountMinor < credit.purchaseMinMinor) throw beside('desk.least', credit, credit.purchaseMinMinor);
  if (amountMinor > credit.purchaseMaxMinor) throw beside('desk.most', credit, credit.purchaseMaxMinor);
};

export const requireSellable = (credit: Credit, amountMinor: number): void => {
  if (amountMinor < credit.saleMinMinor) throw beside('desk.least', credit, credit.saleMinMinor);
};

/** The charter of a credit in a language, or in the one in which it was written; empty: there is none. */
export const charterIn = ({ charter }: Pick<Credit, 'charter'>, locale: Locale): string =>
  charter[locale] || Object.values(charter).find((text) => text) || '';
