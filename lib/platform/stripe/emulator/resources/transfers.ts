import type Stripe from 'stripe';
import { requireUnits } from '@/lib/platform/stripe/emulator/amounts';
import { type Context, idOf, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { invalid, missing } from '@/lib/platform/stripe/emulator/errors';
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
  amount: atLeast(1),
  currency: needed(currency),
  description: text,
  destination: needed(text),
  metadata,
  source_transaction: text,
  source_type: oneOf('card', 'bank_account', 'fpx'),
  transfer_group: text,
});
const reverse = params({ amount: atLeast(1), description: text, metadata });

function addTransfer(context: Context, given: Read<typeof create>): Stripe.Transfer {
  requireReady(context, given.destination);
  const source = given.source_transaction
    ? sourceOf(context, given.source_transaction, given.currency)
    : null;
  const amount = given.amount ?? source?.amount_captured;
  if (amount === undefined)
    throw invalid('Missing required param: amount.', { code: 'parameter_missing', param: 'amount' });
  const availableOn = source ? fundedFrom(context, source, amount) : context.now();
  if (!source) requireFunds(context, amount, given.currency);
  requireUnits(amount, given.currency);
  const id = newId('tr');
  const description = given.description ?? null;
  const common = { currency: given.currency, description, availableOn };
  const movement = recordMovement(context, {
    ...common,
    type: 'transfer',
    category: 'transfer',
    amount: -amount,
    source: id,
  });
  const payment = newId('py');
  recordMovement(context.of(given.destination), {
    ...common,
    type: 'payment',
    category: 'charge',
    amount,
    source: payment,
  });
  const transfer = context.store.add('transfer', {
    id,
    object: 'transfer',
    amount,
    amount_reversed: 0,
    balance_transaction: movement,
    created: context.now(),
    currency: given.currency,
    description,
    destination: given.destination,
    destination_payment: payment,
    livemode: false,
    metadata: mergedMetadata({}, given.metadata),
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: given.source_type ?? 'card',
    transfer_group: given.transfer_group ?? source?.transfer_group ?? null,
  });
  context.emit('transfer.created', transfer);
  return transfer;
}

/** An account receives money once it has said who it is. */
function requireReady(context: Context, id: string): void {
  const account = context.store.find('account', id);
  if (!account) throw missing('destination', id, 'destination');
  if (account.capabilities?.transfers === 'active') return;
  const message =
    'The destination account needs the transfers capability to be active before it can receive money.';
  throw invalid(message, { code: 'insufficient_capabilities_for_transfer', param: 'destination' });
}

function sourceOf(context: Context, id: string, inCurrency: string): Stripe.Charge {
  const charge = context.store.need('charge', id, 'source_transaction');
  if (!charge.captured)
    throw invalid('The source_transaction was not captured.', { param: 'source_transaction' });
  if (charge.currency !== inCurrency)
    throw invalid('The source_transaction is in another currency.', { param: 'currency' });
  return charge;
}

/** Together, transfers from one charge cannot exceed it; they wait until its money is there. */
function fundedFrom(context: Context, charge: Stripe.Charge, amount: number): number {
  const where = [{ path: '$.source_transaction', is: '=', value: charge.id } as const];
  const earlier = context.store.list('transfer', where, { limit: 100 }).data;
  const spent = earlier.reduce((sum, transfer) => sum + transfer.amount, 0);
  if (spent + amount > charge.amount_captured) {
    const message = `The source_transaction has ${charge.amount_captured - spent} left to transfer.`;
    throw invalid(message, { code: 'balance_insufficient', param: 'amount' });
  }
  const movement = context.store.find('balance_transaction', idOf(charge.balance_transaction) ?? '');
  return Math.max(context.now(), movement?.available_on ?? 0);
}

function addReversal(context: Context, id: string, given: Read<typeof reverse>): Stripe.TransferReversal {
  const transfer = context.store.need('transfer', id, 'transfer');
  const left = transfer.amount - transfer.amount_reversed;
  const amount = given.amount ?? left;
  if (left === 0 || amount > left) {
    throw invalid(`The transfer has ${left} left to reverse.`, { param: 'amount' });
  }
  requireUnits(amount, transfer.currency);
  const reversalId = newId('trr');
  const common = { currency: transfer.currency, category: 'transfer_reversal', source: reversalId };
  const movement = recordMovement(context, { ...common, type: 'transfer_refund', amount });
  recordMovement(context.of(idOf(transfer.destination) ?? ''), {
    ...common,
    type: 'payment_refund',
    amount: -amount,
  });
  const reversal = context.store.add('transfer_reversal', {
    id: reversalId,
    object: 'transfer_reversal',
    amount,
    balance_transaction: movement,
    created: context.now(),
    currency: transfer.currency,
    destination_payment_refund: null,
    metadata: mergedMetadata({}, given.metadata),
    source_refund: null,
    transfer: id,
  });
  const reversed = transfer.amount_reversed + amount;
  const changed = context.store.change('transfer', id, {
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    reversals: { ...transfer.reversals, data: [reversal, ...transfer.reversals.data].slice(0, 10) },
  });
  context.emit('transfer.reversed', changed, { amount_reversed: transfer.amount_reversed });
  return reversal;
}

export const routes: Route[] = [
  listRoute('/v1/transfers', 'transfer', { destination: text, transfer_group: text }),
  route('POST', '/v1/transfers', create, (context, { params }) => addTransfer(context, params)),
  route('GET', '/v1/transfers/:id', nothing, ({ store }, { id }) => store.need('transfer', id)),
  route('POST', '/v1/transfers/:id', params({ description: text, metadata }), (context, { id, params }) => {
    const transfer = context.store.need('transfer', id);
    const changed = context.store.change('transfer', id, {
      description: params.description ?? transfer.description,
      metadata: mergedMetadata(transfer.metadata, params.metadata),
    });
    context.emit('transfer.updated', changed);
    return changed;
  }),
  listRoute('/v1/transfers/:id/reversals', 'transfer_reversal'),
  route('POST', '/v1/transfers/:id/reversals', reverse, (context, { id, params }) =>
    addReversal(context, id, params),
  ),
  route('GET', '/v1/transfers/:id/reversals/:inner', nothing, ({ store }, { inner }) =>
    store.need('transfer_reversal', inner),
  ),
];
