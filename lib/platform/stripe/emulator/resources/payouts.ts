import type Stripe from 'stripe';
import { type Context, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { wrongState } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import {
  atLeast,
  currency,
  metadata,
  needed,
  nothing,
  oneOf,
  params,
  type Read,
  text,
} from '@/lib/platform/stripe/emulator/params';
import { recordMovement, requireFunds } from '@/lib/platform/stripe/emulator/resources/balance';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const create = params({
  amount: needed(atLeast(1)),
  currency: needed(currency),
  description: text,
  destination: text,
  metadata,
  method: oneOf('standard', 'instant'),
  statement_descriptor: text,
});
const arrivalSeconds = { standard: 2 * 24 * 3600, instant: 1800 };

function addPayout(context: Context, given: Read<typeof create>): Stripe.Payout {
  requireFunds(context, given.amount, given.currency);
  const id = newId('po');
  const method = given.method ?? 'standard';
  const arrival = context.now() + arrivalSeconds[method];
  const movement = recordMovement(context, {
    type: 'payout',
    category: 'payout',
    amount: -given.amount,
    currency: given.currency,
    source: id,
    description: 'STRIPE PAYOUT',
  });
  const payout = context.store.add('payout', {
    id,
    object: 'payout',
    amount: given.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: arrival,
    automatic: false,
    balance_transaction: movement,
    created: context.now(),
    currency: given.currency,
    description: given.description ?? null,
    destination: given.destination ?? 'ba_emulator',
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: mergedMetadata({}, given.metadata),
    method,
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: given.statement_descriptor ?? null,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  });
  context.store.setAlarm(id, arrival);
  context.emit('payout.created', payout);
  return payout;
}

/** The money is on the bank account. */
export function arrivePayout(context: Context, id: string): void {
  context.store.setAlarm(id, null);
  context.emit('payout.paid', context.store.change('payout', id, { status: 'paid' }));
}

function cancelPayout(context: Context, id: string): Stripe.Payout {
  const payout = context.store.need('payout', id);
  if (payout.status !== 'pending') throw wrongState('payout', 'canceled', payout.status);
  const { amount, currency: inCurrency } = payout;
  const common = { currency: inCurrency, source: id, description: 'STRIPE PAYOUT CANCEL' };
  recordMovement(context, { ...common, type: 'payout_cancel', category: 'payout_reversal', amount });
  context.store.setAlarm(id, null);
  const canceled = context.store.change('payout', id, { status: 'canceled' });
  context.emit('payout.canceled', canceled);
  return canceled;
}

export const routes: Route[] = [
  listRoute('/v1/payouts', 'payout', { destination: text, status: text }),
  route('POST', '/v1/payouts', create, (context, { params }) => addPayout(context, params)),
  route('GET', '/v1/payouts/:id', nothing, ({ store }, { id }) => store.need('payout', id)),
  route('POST', '/v1/payouts/:id/cancel', nothing, (context, { id }) => cancelPayout(context, id)),
];
