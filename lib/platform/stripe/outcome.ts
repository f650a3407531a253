import 'server-only';
import Stripe from 'stripe';

/** What came of an attempt at a card that its holder was not there for. */
export interface CardOutcome<Done extends string> {
  /** The payment at Stripe; null when it did not come to one. */
  id: string | null;
  /** `needs_action`: the bank wants its holder to confirm, on a page of ours; `failed`: another card is needed. */
  state: Done | 'failed' | 'needs_action';
  chargeId: string | null;
  /** Why it failed, in the bank's word (`insufficient_funds`); null when it did not. */
  reason: string | null;
}

/**
 * A bank's no as a value. Anything else is thrown on: trouble on the way (the job tries again under the same key) or
 * a request of ours that was wrong.
 */
export function refusalOf<Done extends string>(error: unknown): CardOutcome<Done> {
  if (error instanceof Stripe.errors.StripeCardError) {
    const needsHolder = error.code === 'authentication_required';
    return {
      id: error.payment_intent?.id ?? null,
      state: needsHolder ? 'needs_action' : 'failed',
      chargeId: null,
      reason: error.decline_code ?? error.code ?? 'card_declined',
    };
  }
  // The member took the card away in the meantime.
  const isCardGone = isMissing(error) && error.param === 'payment_method';
  if (isCardGone) return { id: null, state: 'failed', chargeId: null, reason: 'card_removed' };
  throw error;
}

/** Whether Stripe refused the request itself, as against a card or the way there. */
export function isRefusedRequest(error: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
}

export function isMissing(error: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return isRefusedRequest(error) && error.code === 'resource_missing';
}

/** The id in a field that holds an id or the whole object. */
export function idOf(field: string | { id: string } | null | undefined): string | null {
  return typeof field === 'string' ? field : (field?.id ?? null);
}
