import type Stripe from 'stripe';
import { requireUnits } from '@/lib/platform/stripe/emulator/amounts';
import { type Context, idOf, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { invalid } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import {
  atLeast,
  flag,
  metadata,
  nothing,
  oneOf,
  params,
  type Read,
  text,
} from '@/lib/platform/stripe/emulator/params';
import { recordMovement } from '@/lib/platform/stripe/emulator/resources/balance';
import { chargeOf } from '@/lib/platform/stripe/emulator/resources/charges';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const create = params({
  amount: atLeast(1),
  charge: text,
  payment_intent: text,
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
  metadata,
  refund_application_fee: flag,
  reverse_transfer: flag,
});

function addRefund(context: Context, given: Read<typeof create>): Stripe.Refund {
  const charge = refundedCharge(context, given);
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = given.amount ?? left;
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw invalid(message, { param: 'amount' });
  }
  requireUnits(amount, charge.currency);
  const id = newId('re');
  const movement = recordMovement(context, {
    type: 'refund',
    category: 'refund',
    amount: -amount,
    currency: charge.currency,
    source: id,
    description: `REFUND FOR CHARGE (${charge.description ?? charge.id})`,
  });
  const refund = context.store.add('refund', {
    id,
    object: 'refund',
    amount,
    balance_transaction: movement,
    charge: charge.id,
    created: context.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: { type: 'card', card: { type: 'refund', reference_status: 'pending' } },
    metadata: mergedMetadata({}, given.metadata),
    payment_intent: idOf(charge.payment_intent),
    payment_method: charge.payment_method,
    reason: given.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  });
  const refunded = charge.amount_refunded + amount;
  const isWhole = refunded === charge.amount_captured;
  const changed = context.store.change('charge', charge.id, { amount_refunded: refunded, refunded: isWhole });
  context.emit('refund.created', refund);
  context.emit('charge.refunded', changed, { amount_refunded: charge.amount_refunded });
  return refund;
}

function refundedCharge(context: Context, given: Read<typeof create>): Stripe.Charge {
  if (given.charge && given.payment_intent) throw invalid('Give charge or payment_intent, not both.');
  if (!given.charge && !given.payment_intent) {
    const message =
      'One of the following params should be provided for this request: payment_intent or charge.';
    throw invalid(message, { code: 'parameter_missing' });
  }
  const charge = given.charge
    ? context.store.need('charge', given.charge, 'charge')
    : chargeOf(context, context.store.need('payment_intent', given.payment_intent ?? '', 'payment_intent'));
  if (charge?.status !== 'succeeded' || !charge.captured) {
    throw invalid('There is no captured charge to refund; an uncaptured payment is canceled instead.', {
      param: given.charge ? 'charge' : 'payment_intent',
    });
  }
  if (charge.disputed) throw invalid('The charge is disputed.', { code: 'charge_disputed' });
  return charge;
}

export const routes: Route[] = [
  listRoute('/v1/refunds', 'refund', { charge: text, payment_intent: text }),
  route('POST', '/v1/refunds', create, (context, { params }) => addRefund(context, params)),
  route('GET', '/v1/refunds/:id', nothing, ({ store }, { id }) => store.need('refund', id)),
  route('POST', '/v1/refunds/:id', params({ metadata }), (context, { id, params }) => {
    const refund = context.store.need('refund', id);
    const pairs = mergedMetadata(refund.metadata, params.metadata);
    const changed = context.store.change('refund', id, { metadata: pairs });
    context.emit('refund.updated', changed);
    return changed;
  }),
];
