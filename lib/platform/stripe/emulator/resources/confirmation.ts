import type Stripe from 'stripe';
import { declineMessage, type TestCard } from '@/lib/platform/stripe/emulator/cards';
import { type Context, idOf } from '@/lib/platform/stripe/emulator/context';
import { declined, Fault, invalid } from '@/lib/platform/stripe/emulator/errors';
import { addCharge, captureBefore } from '@/lib/platform/stripe/emulator/resources/charges';
import { attach, methodOf, testCardOf } from '@/lib/platform/stripe/emulator/resources/payment-methods';

export interface Confirmation {
  paymentMethod?: string | null;
  /** The holder is not there to answer their bank. */
  isOffSession?: boolean;
  /** Rather a refusal than a question to the holder. */
  isErrorOnAction?: boolean;
  returnUrl?: string;
}

const confirmable = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

/** Tries to take (or hold) the intent's money. A refusal is thrown, and leaves a failed charge. */
export function confirmIntent(
  context: Context,
  id: string,
  confirmation: Confirmation,
): Stripe.PaymentIntent {
  const intent = context.store.need('payment_intent', id);
  if (!confirmable.includes(intent.status)) {
    const message = `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`;
    throw invalid(message, { code: 'payment_intent_unexpected_state' });
  }
  const chosen = confirmation.paymentMethod ?? idOf(intent.payment_method);
  if (!chosen) {
    const message = 'You cannot confirm this PaymentIntent because it is missing a payment method.';
    throw invalid(message, { code: 'payment_intent_unexpected_state' });
  }
  const method = methodOf(context, chosen);
  requireUsable(context, intent, method);
  context.store.change('payment_intent', id, {
    payment_method: method.id,
    next_action: null,
    last_payment_error: null,
  });
  const card = testCardOf(context, method.id);
  const hasToAsk = needsHolder(context, card, method, confirmation.isOffSession ?? false);
  if (!hasToAsk) return charge(context, id);
  if (confirmation.isOffSession) {
    return refuse(context, id, { code: 'authentication_required', declineCode: 'authentication_required' });
  }
  if (confirmation.isErrorOnAction) {
    const code = 'authentication_required';
    throw failure(context, id, { code, message: declineMessage(code) });
  }
  return askHolder(context, id, confirmation.returnUrl);
}

/** A method is a customer's own, or free and unused. */
function requireUsable(context: Context, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): void {
  const owner = idOf(method.customer);
  if (owner && owner !== idOf(intent.customer)) {
    throw invalid(
      `The payment method belongs to the customer ${owner}; the PaymentIntent must name that customer.`,
    );
  }
  if (!owner && context.store.facts(method.id).used) {
    throw invalid('The payment method was already used; attach it to a customer to use it again.');
  }
}

function needsHolder(
  context: Context,
  card: TestCard,
  method: Stripe.PaymentMethod,
  isOffSession: boolean,
): boolean {
  if (card.authentication === 'always') return true;
  if (card.authentication !== 'until saved') return false;
  return !(isOffSession && context.store.facts(method.id).saved);
}

/** The holder has answered their bank, or given up. */
export function answerIntent(context: Context, id: string, isConfirmed: boolean): Stripe.PaymentIntent {
  const intent = context.store.need('payment_intent', id);
  if (intent.status !== 'requires_action') return intent;
  context.store.change('payment_intent', id, { next_action: null });
  if (isConfirmed) return charge(context, id);
  throw failure(context, id, {
    code: 'payment_intent_authentication_failure',
    message: 'The provided payment method has failed authentication.',
  });
}

function askHolder(context: Context, id: string, returnUrl: string | undefined): Stripe.PaymentIntent {
  const url = `${context.publicUrl}/authenticate/${id}`;
  if (returnUrl) context.store.note(id, { returnUrl });
  const next: Stripe.PaymentIntent.NextAction = returnUrl
    ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } }
    : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } };
  const asked = context.store.change('payment_intent', id, { status: 'requires_action', next_action: next });
  context.emit('payment_intent.requires_action', asked);
  return asked;
}

function charge(context: Context, id: string): Stripe.PaymentIntent {
  const intent = context.store.need('payment_intent', id);
  const method = context.store.need('payment_method', idOf(intent.payment_method) ?? '');
  const { declines } = testCardOf(context, method.id);
  if (declines) return refuse(context, id, declines);
  if (intent.setup_future_usage) saveMethod(context, method.id, idOf(intent.customer));
  else if (!method.customer) context.store.note(method.id, { used: 'charged' });
  const made = addCharge(context, intent, method);
  const isHold = intent.capture_method === 'manual';
  const charged = context.store.change('payment_intent', id, {
    status: isHold ? 'requires_capture' : 'succeeded',
    amount_capturable: isHold ? intent.amount : 0,
    amount_received: isHold ? 0 : intent.amount,
    latest_charge: made.id,
    next_action: null,
  });
  if (isHold) context.store.setAlarm(id, captureBefore(made));
  context.emit(isHold ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded', charged);
  return charged;
}

/** Keeps a card for later: bound to its customer, and known to its bank. */
export function saveMethod(context: Context, id: string, customer: string | null): void {
  if (customer) attach(context, id, customer);
  context.store.note(id, { saved: 'yes' });
}

function refuse(
  context: Context,
  id: string,
  { code, declineCode }: { code: string; declineCode: string },
): Stripe.PaymentIntent {
  const intent = context.store.need('payment_intent', id);
  const method = context.store.need('payment_method', idOf(intent.payment_method) ?? '');
  const message = declineMessage(declineCode);
  const made = addCharge(context, intent, method, { failure: { code, message, declineCode } });
  context.store.change('payment_intent', id, { latest_charge: made.id });
  throw failure(context, id, { code, declineCode, message, charge: made.id });
}

interface Reason {
  code: string;
  message: string;
  declineCode?: string;
  charge?: string;
}

/** The intent goes back to wanting a card; the error says why, and carries the intent as it is now. */
function failure(context: Context, id: string, { code, message, declineCode, charge }: Reason): Fault {
  const before = context.store.need('payment_intent', id);
  const method = context.store.find('payment_method', idOf(before.payment_method) ?? '') ?? undefined;
  const facts = {
    code,
    message,
    ...(declineCode && { decline_code: declineCode }),
    ...(charge && { charge }),
  };
  const intent = context.store.change('payment_intent', id, {
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: {
      type: 'card_error',
      ...facts,
      payment_method: method,
    } as Stripe.PaymentIntent.LastPaymentError,
  });
  context.emit('payment_intent.payment_failed', intent);
  return declined({ ...facts, payment_intent: intent, payment_method: method });
}

/** Whether this is the bank's no, as against a request that was wrong. */
export function isDecline(error: unknown): error is Fault {
  return error instanceof Fault && error.status === 402;
}
