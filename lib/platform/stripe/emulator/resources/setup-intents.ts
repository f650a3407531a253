import type Stripe from 'stripe';
import { declineMessage } from '@/lib/platform/stripe/emulator/cards';
import { type Context, idOf, mergedMetadata, newId, secretOf } from '@/lib/platform/stripe/emulator/context';
import { declined, type Fault, invalid, wrongState } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import {
  anything,
  clearable,
  fields,
  flag,
  listOf,
  metadata,
  needed,
  oneOf,
  params,
  type Read,
  text,
  url,
} from '@/lib/platform/stripe/emulator/params';
import { saveMethod } from '@/lib/platform/stripe/emulator/resources/confirmation';
import {
  addMethod,
  methodData,
  methodOf,
  testCardOf,
} from '@/lib/platform/stripe/emulator/resources/payment-methods';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const chosen = { payment_method: text, payment_method_data: methodData };
const shared = {
  ...chosen,
  customer: text,
  description: clearable(text),
  metadata,
  payment_method_options: anything,
};
const create = params({
  ...shared,
  allowed_payment_method_types: listOf(text),
  automatic_payment_methods: fields({ enabled: needed(flag), allow_redirects: oneOf('always', 'never') }),
  confirm: flag,
  return_url: url,
  usage: oneOf('off_session', 'on_session'),
  use_stripe_sdk: flag,
});
const update = params(shared);
const confirm = params({
  ...chosen,
  mandate_data: clearable(anything),
  return_url: url,
  use_stripe_sdk: flag,
});
const cancelReason = oneOf('abandoned', 'duplicate', 'requested_by_customer');
const open = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

export function isOpenSetup(setup: Stripe.SetupIntent): boolean {
  return open.includes(setup.status);
}

/** A new intent to keep a card for later. */
export function addSetup(context: Context, given: Partial<Read<typeof create>>): Stripe.SetupIntent {
  if (given.customer) context.store.need('customer', given.customer, 'customer');
  const method = chosenMethod(context, given);
  const id = newId('seti');
  const setup = context.store.add('setup_intent', {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: given.allowed_payment_method_types ?? null,
    application: null,
    automatic_payment_methods: {
      enabled: true,
      allow_redirects: 'always',
      ...given.automatic_payment_methods,
    },
    cancellation_reason: null,
    client_secret: secretOf(id),
    created: context.now(),
    customer: given.customer ?? null,
    customer_account: null,
    description: given.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: mergedMetadata({}, given.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: method,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { request_three_d_secure: 'automatic' },
    } as Stripe.SetupIntent.PaymentMethodOptions,
    payment_method_types: ['card'],
    single_use_mandate: null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    usage: given.usage ?? 'off_session',
  });
  context.emit('setup_intent.created', setup);
  return given.confirm ? confirmSetup(context, id, null, given.return_url) : setup;
}

function chosenMethod(context: Context, given: Partial<Read<typeof confirm>>): string | null {
  if (given.payment_method) return methodOf(context, given.payment_method).id;
  return given.payment_method_data ? addMethod(context, given.payment_method_data).id : null;
}

/** Asks the bank whether the card may be kept; a refusal is thrown. */
export function confirmSetup(
  context: Context,
  id: string,
  paymentMethod: string | null,
  returnUrl?: string,
): Stripe.SetupIntent {
  const setup = context.store.need('setup_intent', id);
  if (!isOpenSetup(setup)) throw wrongState('setup_intent', 'confirmed', setup.status);
  const method = paymentMethod ?? idOf(setup.payment_method);
  if (!method) {
    const message = 'You cannot confirm this SetupIntent because it is missing a payment method.';
    throw invalid(message, { code: 'setup_intent_unexpected_state' });
  }
  context.store.change('setup_intent', id, { payment_method: method, last_setup_error: null });
  const { authentication, declines } = testCardOf(context, method);
  if (declines?.when === 'always') {
    const message = declineMessage(declines.declineCode);
    throw refused(context, id, { code: declines.code, message, decline_code: declines.declineCode });
  }
  return authentication ? askHolder(context, id, returnUrl) : keep(context, id);
}

function askHolder(context: Context, id: string, returnUrl: string | undefined): Stripe.SetupIntent {
  const url = `${context.publicUrl}/authenticate/${id}`;
  if (returnUrl) context.store.note(id, { returnUrl });
  const next: Stripe.SetupIntent.NextAction = returnUrl
    ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } }
    : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } };
  const asked = context.store.change('setup_intent', id, { status: 'requires_action', next_action: next });
  context.emit('setup_intent.requires_action', asked);
  return asked;
}

/** The holder has answered their bank, or given up. */
export function answerSetup(context: Context, id: string, isConfirmed: boolean): Stripe.SetupIntent {
  const setup = context.store.need('setup_intent', id);
  if (setup.status !== 'requires_action') return setup;
  if (isConfirmed) return keep(context, id);
  throw refused(context, id, {
    code: 'setup_intent_authentication_failure',
    message: 'The provided payment method has failed authentication.',
  });
}

function keep(context: Context, id: string): Stripe.SetupIntent {
  const setup = context.store.need('setup_intent', id);
  saveMethod(context, idOf(setup.payment_method) ?? '', idOf(setup.customer));
  const kept = context.store.change('setup_intent', id, { status: 'succeeded', next_action: null });
  context.emit('setup_intent.succeeded', kept);
  return kept;
}

function refused(
  context: Context,
  id: string,
  reason: { code: string; message: string; decline_code?: string },
): Fault {
  const error = { type: 'card_error', ...reason } as Stripe.SetupIntent.LastSetupError;
  const changes = { payment_method: null, next_action: null, last_setup_error: error };
  const setup = context.store.change('setup_intent', id, { status: 'requires_payment_method', ...changes });
  context.emit('setup_intent.setup_failed', setup);
  return declined({ ...reason, setup_intent: setup });
}

export function cancelSetup(
  context: Context,
  id: string,
  reason: Stripe.SetupIntent.CancellationReason | null = null,
): Stripe.SetupIntent {
  const setup = context.store.need('setup_intent', id);
  if (!isOpenSetup(setup)) throw wrongState('setup_intent', 'canceled', setup.status);
  const changes = { cancellation_reason: reason, next_action: null };
  const canceled = context.store.change('setup_intent', id, { status: 'canceled', ...changes });
  context.emit('setup_intent.canceled', canceled);
  return canceled;
}

function updateSetup(context: Context, id: string, given: Read<typeof update>): Stripe.SetupIntent {
  const setup = context.store.need('setup_intent', id);
  if (!isOpenSetup(setup)) throw wrongState('setup_intent', 'updated', setup.status);
  if (given.customer) context.store.need('customer', given.customer, 'customer');
  const method = chosenMethod(context, given);
  return context.store.change('setup_intent', id, {
    ...(given.customer && { customer: given.customer }),
    ...(given.description !== undefined && { description: given.description }),
    ...(method && { payment_method: method, status: 'requires_confirmation' as const }),
    metadata: mergedMetadata(setup.metadata, given.metadata),
  });
}

export const routes: Route[] = [
  listRoute('/v1/setup_intents', 'setup_intent', { customer: text, payment_method: text }),
  route('POST', '/v1/setup_intents', create, (context, { params }) => addSetup(context, params)),
  route('GET', '/v1/setup_intents/:id', params({ client_secret: text }), ({ store }, { id }) =>
    store.need('setup_intent', id, 'intent'),
  ),
  route('POST', '/v1/setup_intents/:id', update, (context, { id, params }) =>
    updateSetup(context, id, params),
  ),
  route('POST', '/v1/setup_intents/:id/confirm', confirm, (context, { id, params }) =>
    confirmSetup(context, id, chosenMethod(context, params), params.return_url),
  ),
  route(
    'POST',
    '/v1/setup_intents/:id/cancel',
    params({ cancellation_reason: cancelReason }),
    (context, { id, params }) => cancelSetup(context, id, params.cancellation_reason),
  ),
];
