import type Stripe from 'stripe';
import { requireUnits } from '@/lib/platform/stripe/emulator/amounts';
import { type Context, idOf, mergedMetadata, newId, secretOf } from '@/lib/platform/stripe/emulator/context';
import { invalid, wrongState } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import { params, type Read, text } from '@/lib/platform/stripe/emulator/params';
import { captureCharge, chargeOf, expireCharge } from '@/lib/platform/stripe/emulator/resources/charges';
import { confirmIntent } from '@/lib/platform/stripe/emulator/resources/confirmation';
import {
  cancel,
  capture,
  confirm,
  create,
  update,
} from '@/lib/platform/stripe/emulator/resources/payment-intent-params';
import { addMethod, methodOf } from '@/lib/platform/stripe/emulator/resources/payment-methods';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const leastAmount = 50;
const mostAmount = 99_999_999;
/** A new intent, confirmed at once when asked. */
export function addIntent(context: Context, given: Partial<Read<typeof create>>): Stripe.PaymentIntent {
  const { amount = 0, currency: inCurrency = '', customer } = given;
  requireAmount(amount);
  requireUnits(amount, inCurrency);
  if (customer) context.store.need('customer', customer, 'customer');
  const method = chosenMethod(context, given);
  const id = newId('pi');
  const types = given.allowed_payment_method_types ?? ['card'];
  const intent = context.store.add('payment_intent', {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: given.allowed_payment_method_types ?? null,
    amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: {
      enabled: true,
      allow_redirects: 'always',
      ...given.automatic_payment_methods,
    },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: given.capture_method ?? 'automatic_async',
    client_secret: secretOf(id),
    confirmation_method: given.confirmation_method ?? 'automatic',
    created: context.now(),
    currency: inCurrency,
    customer: customer ?? null,
    customer_account: null,
    description: given.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergedMetadata({}, given.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: method,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { request_three_d_secure: 'automatic' },
    } as Stripe.PaymentIntent.PaymentMethodOptions,
    payment_method_types: types,
    payment_record: null,
    processing: null,
    receipt_email: given.receipt_email ?? null,
    review: null,
    setup_future_usage: given.setup_future_usage ?? null,
    shipping: null,
    source: null,
    statement_descriptor: given.statement_descriptor ?? null,
    statement_descriptor_suffix: given.statement_descriptor_suffix ?? null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    transfer_data: null,
    transfer_group: given.transfer_group ?? null,
  });
  context.emit('payment_intent.created', intent);
  return given.confirm ? confirmIntent(context, id, confirmationOf(given)) : intent;
}

function requireAmount(amount: number): void {
  if (amount < leastAmount) {
    throw invalid(`The amount must be at least ${leastAmount}.`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  }
  if (amount > mostAmount) {
    throw invalid(`The amount must be no more than ${mostAmount}.`, {
      code: 'amount_too_large',
      param: 'amount',
    });
  }
}

function chosenMethod(context: Context, given: Partial<Read<typeof create>>): string | null {
  if (given.payment_method) return methodOf(context, given.payment_method).id;
  return given.payment_method_data ? addMethod(context, given.payment_method_data).id : null;
}

function confirmationOf(given: Partial<Read<typeof confirm>>) {
  return {
    isOffSession: given.off_session !== undefined && given.off_session !== false,
    isErrorOnAction: given.error_on_requires_action,
    returnUrl: given.return_url,
  };
}

function changedIntent(
  context: Context,
  id: string,
  given: Partial<Read<typeof update>>,
): Stripe.PaymentIntent {
  const intent = context.store.need('payment_intent', id);
  const isOver = ['succeeded', 'canceled'].includes(intent.status);
  const {
    expand: _,
    metadata: pairs,
    payment_method,
    payment_method_data,
    payment_method_options,
    ...plain
  } = given;
  if (isOver && Object.keys(plain).some((name) => name !== 'description')) {
    throw wrongState('payment_intent', 'updated', intent.status);
  }
  if (given.amount !== undefined) requireAmount(given.amount);
  if (given.customer) context.store.need('customer', given.customer, 'customer');
  const method = chosenMethod(context, given);
  return context.store.change('payment_intent', id, {
    ...(plain as Partial<Stripe.PaymentIntent>),
    ...(method && { payment_method: method, status: 'requires_confirmation' as const }),
    metadata: mergedMetadata(intent.metadata, pairs),
  });
}

function captureIntent(context: Context, id: string, given: Read<typeof capture>): Stripe.PaymentIntent {
  const intent = context.store.need('payment_intent', id);
  const charge = chargeOf(context, intent);
  if (intent.status !== 'requires_capture' || !charge)
    throw wrongState('payment_intent', 'captured', intent.status);
  const amount = given.amount_to_capture ?? intent.amount_capturable;
  if (amount > intent.amount_capturable) {
    const message = `The amount to capture (${amount}) is more than can be captured (${intent.amount_capturable}).`;
    throw invalid(message, { code: 'amount_too_large', param: 'amount_to_capture' });
  }
  requireUnits(amount, intent.currency, 'amount_to_capture');
  captureCharge(context, charge, amount);
  context.store.setAlarm(id, null);
  const captured = context.store.change('payment_intent', id, {
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
    metadata: mergedMetadata(intent.metadata, given.metadata),
  });
  context.emit('payment_intent.succeeded', captured);
  return captured;
}

const cancellable = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'requires_capture',
];

export function isCancellable(intent: Stripe.PaymentIntent): boolean {
  return cancellable.includes(intent.status);
}

/** Gives the intent up; money held goes back to the card. `expired` is what the bank does by itself. */
export function cancelIntent(
  context: Context,
  id: string,
  reason: Stripe.PaymentIntent.CancellationReason | null = null,
): Stripe.PaymentIntent {
  const intent = context.store.need('payment_intent', id);
  if (!isCancellable(intent)) throw wrongState('payment_intent', 'canceled', intent.status);
  const held = intent.status === 'requires_capture' ? idOf(intent.latest_charge) : null;
  if (held && reason === 'expired') expireCharge(context, held);
  context.store.setAlarm(id, null);
  const canceled = context.store.change('payment_intent', id, {
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: context.now(),
    cancellation_reason: reason,
    next_action: null,
  });
  context.emit('payment_intent.canceled', canceled);
  return canceled;
}

export const routes: Route[] = [
  listRoute('/v1/payment_intents', 'payment_intent', { customer: text }),
  route('POST', '/v1/payment_intents', create, (context, { params }) => addIntent(context, params)),
  route('GET', '/v1/payment_intents/:id', params({ client_secret: text }), ({ store }, { id }) =>
    store.need('payment_intent', id, 'intent'),
  ),
  route('POST', '/v1/payment_intents/:id', update, (context, { id, params }) =>
    changedIntent(context, id, params),
  ),
  route('POST', '/v1/payment_intents/:id/confirm', confirm, (context, { id, params }) => {
    const { off_session, error_on_requires_action, return_url, mandate_data, use_stripe_sdk, ...changes } =
      params;
    const intent = context.store.need('payment_intent', id, 'intent');
    const { expand: _, ...kept } = changes;
    if (isCancellable(intent) && Object.keys(kept).length > 0) changedIntent(context, id, kept);
    return confirmIntent(context, id, confirmationOf(params));
  }),
  route('POST', '/v1/payment_intents/:id/capture', capture, (context, { id, params }) =>
    captureIntent(context, id, params),
  ),
  route('POST', '/v1/payment_intents/:id/cancel', cancel, (context, { id, params }) =>
    cancelIntent(context, id, params.cancellation_reason),
  ),
];
