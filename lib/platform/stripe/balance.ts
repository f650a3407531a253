import 'server-only';
import { fromStripe } from '@/lib/platform/stripe/amounts';
import type { Amount } from '@/lib/platform/stripe/asking';
import { stripe } from '@/lib/platform/stripe/client';
import { idOf } from '@/lib/platform/stripe/outcome';

/** What of our balance at Stripe can be handed over now: what was charged becomes available after some days. */
export async function availableMinor(currency: string): Promise<number> {
  const { available } = await stripe().balance.retrieve();
  return available
    .filter((part) => part.currency === currency.toLowerCase())
    .reduce((sum, { amount }) => sum + fromStripe(amount, currency).amountMinor, 0);
}

/** A movement of the balance at Stripe; amounts are signed, and `netMinor` = `amountMinor` − `feeMinor`. */
export interface BalanceMovement extends Amount {
  id: string;
  /** `charge`, `refund`, `transfer`, `transfer_reversal`, `payout`, `dispute`, `fee`… as Stripe's reports name them. */
  kind: string;
  feeMinor: number;
  netMinor: number;
  /** What moved it: `ch_…`, `re_…`, `tr_…`, `trr_…`, `po_…`. */
  sourceId: string | null;
  createdAt: Date;
  availableAt: Date;
}

/** All movements since a time, newest first: what the ledger is compared with. */
export async function listBalanceTransactions({ since }: { since: Date }): Promise<BalanceMovement[]> {
  const movements: BalanceMovement[] = [];
  const created = { gte: Math.floor(since.getTime() / 1000) };
  for await (const one of stripe().balanceTransactions.list({ created, limit: 100 })) {
    const { amountMinor, currency } = fromStripe(one.amount, one.currency);
    const feeMinor = fromStripe(one.fee, one.currency).amountMinor;
    movements.push({
      id: one.id,
      kind: one.reporting_category,
      amountMinor,
      feeMinor,
      netMinor: amountMinor - feeMinor,
      currency,
      sourceId: idOf(one.source),
      createdAt: new Date(one.created * 1000),
      availableAt: new Date(one.available_on * 1000),
    });
  }
  return movements;
}
