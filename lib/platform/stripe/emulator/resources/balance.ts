import type Stripe from 'stripe';
import { type Context, newId } from '@/lib/platform/stripe/emulator/context';
import { invalid } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import { currency, nothing, text } from '@/lib/platform/stripe/emulator/params';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

interface Movement {
  type: Stripe.BalanceTransaction.Type;
  category: string;
  amount: number;
  fee?: number;
  currency: string;
  source: string;
  description?: string | null;
  /** Seconds; now when it is not said. */
  availableOn?: number;
}

/** Writes a movement of the account's balance; gives its id. */
export function recordMovement(context: Context, movement: Movement): string {
  const { type, category, amount, fee = 0, source, description = null } = movement;
  const now = context.now();
  const availableOn = movement.availableOn ?? now;
  const id = newId('txn');
  context.store.add('balance_transaction', {
    id,
    object: 'balance_transaction',
    amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: now,
    currency: movement.currency,
    description,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [processingFee(fee, movement.currency)],
    net: amount - fee,
    reporting_category: category,
    source,
    status: availableOn <= now ? 'available' : 'pending',
    type,
  });
  if (availableOn > now) context.store.setAlarm(id, availableOn);
  return id;
}

function processingFee(amount: number, currency: string): Stripe.BalanceTransaction.FeeDetail {
  return { amount, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' };
}

/** When its day has come, money counts as available. */
export function makeAvailable(context: Context, id: string): void {
  context.store.change('balance_transaction', id, { status: 'available' });
  context.store.setAlarm(id, null);
}

/** 400 when the account's available balance is less than `amount`. */
export function requireFunds(context: Context, amount: number, ofCurrency: string): void {
  const balance = context.store.balance(context.now()).find((one) => one.currency === ofCurrency);
  if ((balance?.available ?? 0) >= amount) return;
  const message = 'Insufficient funds in the available balance: charges become available after some days.';
  throw invalid(message, { code: 'balance_insufficient' });
}

export const routes: Route[] = [
  listRoute('/v1/balance_transactions', 'balance_transaction', { currency, source: text, type: text }),
  route('GET', '/v1/balance_transactions/:id', nothing, ({ store }, { id }) =>
    store.need('balance_transaction', id),
  ),
  route('GET', '/v1/balance', nothing, ({ store, now }) => {
    const sums = store.balance(now());
    const column = (name: 'available' | 'pending') =>
      sums.map((sum) => ({ amount: sum[name], currency: sum.currency, source_types: { card: sum[name] } }));
    return { object: 'balance', available: column('available'), livemode: false, pending: column('pending') };
  }),
];
