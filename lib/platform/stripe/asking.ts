/** What is asked for in money. */
export interface Amount {
  /** In minor units of the currency. */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
}

/**
 * Whatever changes something at Stripe takes a key: the same key twice does it once and answers the same. That holds for
 * a bank's no as well, so another attempt at a card needs a key of its own.
 */
export interface Keyed {
  idempotencyKey: string;
}
