import type Stripe from 'stripe';
import { cardOfNumber } from '@/lib/platform/stripe/emulator/cards';
import { type Context, idOf, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import { clearable, metadata, nothing, params, text } from '@/lib/platform/stripe/emulator/params';
import { recordMovement } from '@/lib/platform/stripe/emulator/resources/balance';
import { openDispute } from '@/lib/platform/stripe/emulator/resources/disputes';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const day = 24 * 3600;
/** Banks keep a hold for about a week; Stripe says until when in `capture_before`. */
const holdSeconds = 7 * day;
const settlementSeconds = 3 * day;

/** Europe's list price: 1.5 % and 25 cents. */
function processingFee(amount: number): number {
  return Math.round(amount * 0.015) + 25;
}

interface Outcome {
  failure?: { code: string; message: string; declineCode: string };
}

/** A try at taking the intent's money from the card: a charge, captured, held or refused. */
export function addCharge(
  context: Context,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  { failure }: Outcome = {},
): Stripe.Charge {
  const id = newId('ch');
  const isHold = intent.capture_method === 'manual' && !failure;
  const charge = context.store.add('charge', {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'MITOYEN',
    captured: false,
    created: context.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(failure?.declineCode),
    paid: !failure,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: {
      type: 'card',
      card: cardDetails(method, isHold ? context.now() + holdSeconds : null),
    },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: failure ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  });
  if (failure) context.emit('charge.failed', charge);
  else if (isHold) context.emit('charge.succeeded', charge);
  else return captureCharge(context, charge, intent.amount, 'charge.succeeded');
  return charge;
}

/** Takes `amount` of a charge; what is left of a hold goes back to the card. */
export function captureCharge(
  context: Context,
  charge: Stripe.Charge,
  amount: number,
  event: 'charge.captured' | 'charge.succeeded' = 'charge.captured',
): Stripe.Charge {
  const card = cardOfNumber(context.store.facts(charge.payment_method ?? '').card ?? '');
  const movement = recordMovement(context, {
    type: 'charge',
    category: 'charge',
    amount,
    fee: processingFee(amount),
    currency: charge.currency,
    source: charge.id,
    description: charge.description,
    availableOn: context.now() + (card.isAvailableAtOnce ? 0 : settlementSeconds),
  });
  const changes = { captured: true, amount_captured: amount, balance_transaction: movement };
  const captured = context.store.change('charge', charge.id, changes);
  context.emit(event, captured);
  if (card.isDisputed) openDispute(context, captured.id, 'fraudulent');
  return captured;
}

/** The bank lets go of a hold that nobody took. */
export function expireCharge(context: Context, id: string): void {
  context.emit('charge.expired', context.store.need('charge', id));
}

/** Until when a hold can be captured, or null when it is none. */
export function captureBefore(charge: Stripe.Charge): number | null {
  return charge.payment_method_details?.card?.capture_before ?? null;
}

function outcomeOf(declineCode: string | undefined): Stripe.Charge.Outcome {
  const isDeclined = declineCode !== undefined;
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: isDeclined ? '05' : null,
    network_status: isDeclined ? 'declined_by_network' : 'approved_by_network',
    reason: declineCode ?? null,
    risk_level: 'normal',
    seller_message: isDeclined ? 'The bank did not accept the payment.' : 'Payment complete.',
    type: isDeclined ? 'issuer_declined' : 'authorized',
  };
}

type ChargeCard = Stripe.Charge.PaymentMethodDetails.Card;

function cardDetails(method: Stripe.PaymentMethod, captureUntil: number | null): ChargeCard {
  const card = method.card;
  return {
    amount_authorized: null,
    authorization_code: null,
    brand: card?.brand ?? null,
    ...(captureUntil !== null && { capture_before: captureUntil }),
    checks: card?.checks ?? null,
    country: card?.country ?? null,
    exp_month: card?.exp_month ?? 12,
    exp_year: card?.exp_year ?? 2034,
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? null,
    installments: null,
    last4: card?.last4 ?? null,
    mandate: null,
    network: card?.brand ?? null,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: null,
    wallet: null,
  } as ChargeCard;
}

export const routes: Route[] = [
  listRoute('/v1/charges', 'charge', { customer: text, payment_intent: text, transfer_group: text }),
  route('GET', '/v1/charges/:id', nothing, ({ store }, { id }) => store.need('charge', id)),
  route(
    'POST',
    '/v1/charges/:id',
    params({ description: clearable(text), metadata }),
    (context, { id, params }) => {
      const charge = context.store.need('charge', id);
      const changed = context.store.change('charge', id, {
        description: params.description === undefined ? charge.description : params.description,
        metadata: mergedMetadata(charge.metadata, params.metadata),
      });
      context.emit('charge.updated', changed);
      return changed;
    },
  ),
];

/** The charge that took an intent's money; null before one did. */
export function chargeOf(context: Context, intent: Stripe.PaymentIntent): Stripe.Charge | null {
  const id = idOf(intent.latest_charge);
  return id ? context.store.need('charge', id) : null;
}
