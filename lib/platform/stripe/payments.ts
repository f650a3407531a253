import 'server-only';
import type Stripe from 'stripe';
import { atStripe, fromStripe } from '@/lib/platform/stripe/amounts';
import type { Amount, Keyed } from '@/lib/platform/stripe/asking';
import { stripe, untraced } from '@/lib/platform/stripe/client';
import {
  type CardOutcome,
  idOf,
  isMissing,
  isRefusedRequest,
  refusalOf,
} from '@/lib/platform/stripe/outcome';

interface SavedCard extends Amount, Keyed {
  customerId: string;
  paymentMethodId: string;
  description?: string;
  metadata: Record<string, string>;
  /** What later transfers of this money are found by. */
  transferGroup?: string;
}

/** Makes someone known to Stripe, by what they are here; gives the customer's id, to be kept with the member or pledge. */
export async function ensureCustomer(
  who: ({ memberId: string } | { pledgeId: string }) & { email: string; name: string } & Keyed,
): Promise<string> {
  const { email, name, idempotencyKey, ...metadata } = who;
  const customer = await stripe().customers.create({ email, name, metadata }, { idempotencyKey });
  return customer.id;
}

/** Holds an amount on a saved card without taking it. `captureBefore`: until when it can be taken. */
export async function holdDeposit(
  card: SavedCard,
): Promise<CardOutcome<'held'> & { captureBefore: Date | null }> {
  try {
    const intent = await offSession(card, 'manual');
    const charge = intent.latest_charge as Stripe.Charge;
    const until = charge.payment_method_details?.card?.capture_before;
    const captureBefore = until ? new Date(until * 1000) : null;
    return { id: intent.id, state: 'held', chargeId: charge.id, reason: null, captureBefore };
  } catch (error) {
    return { ...refusalOf<'held'>(error), captureBefore: null };
  }
}

/** Takes an amount from a saved card, its holder not there. */
export async function chargeSavedCard(card: SavedCard): Promise<CardOutcome<'paid'>> {
  try {
    const intent = await offSession(card, 'automatic');
    return { id: intent.id, state: 'paid', chargeId: idOf(intent.latest_charge), reason: null };
  } catch (error) {
    return refusalOf<'paid'>(error);
  }
}

/**
 * A payment from a saved card that was taken before, found by what it was marked with; null when there is none. For when
 * so much time has passed that its idempotency key may be forgotten (Stripe keeps them for a day at least).
 */
export async function findCardCharge(
  customerId: string,
  marks: Record<string, string>,
): Promise<CardOutcome<'paid'> | null> {
  const wanted = Object.entries(marks);
  for await (const intent of stripe().paymentIntents.list({ customer: customerId, limit: 100 })) {
    const isIt = wanted.every(([name, value]) => intent.metadata[name] === value);
    if (isIt && intent.status === 'succeeded')
      return { id: intent.id, state: 'paid', chargeId: idOf(intent.latest_charge), reason: null };
  }
  return null;
}

function offSession(card: SavedCard, capture: 'automatic' | 'manual'): Promise<Stripe.PaymentIntent> {
  return untraced(() =>
    stripe().paymentIntents.create(
      {
        ...atStripe(card),
        customer: card.customerId,
        payment_method: card.paymentMethodId,
        allowed_payment_method_types: ['card'],
        capture_method: capture,
        confirm: true,
        off_session: true,
        metadata: card.metadata,
        expand: ['latest_charge'],
        ...(card.description && { description: card.description }),
        ...(card.transferGroup && { transfer_group: card.transferGroup }),
      },
      { idempotencyKey: card.idempotencyKey },
    ),
  );
}

/**
 * Takes all or part of a hold; the rest goes back to the card. `gone`: the hold was released or ran out before.
 * More than was held is an error.
 */
export async function captureHold(
  id: string,
  wanted: Amount,
  idempotencyKey: string,
): Promise<{ state: 'captured' | 'gone'; amountMinor: number; chargeId: string | null }> {
  try {
    const params = { amount_to_capture: atStripe(wanted).amount };
    return captured(await stripe().paymentIntents.capture(id, params, { idempotencyKey }));
  } catch (error) {
    const intent = await afterRefusal(id, error);
    if (intent.status === 'canceled') return { state: 'gone', amountMinor: 0, chargeId: null };
    throw error;
  }
}

function captured(intent: Stripe.PaymentIntent) {
  return {
    state: 'captured' as const,
    amountMinor: fromStripe(intent.amount_received, intent.currency).amountMinor,
    chargeId: idOf(intent.latest_charge),
  };
}

/** Gives a hold back. `captured`: too late, its amount was taken before. A hold that ran out counts as released. */
export async function releaseHold(id: string, idempotencyKey: string): Promise<'released' | 'captured'> {
  try {
    await stripe().paymentIntents.cancel(id, {}, { idempotencyKey });
    return 'released';
  } catch (error) {
    const { status } = await afterRefusal(id, error);
    if (status === 'canceled') return 'released';
    if (status === 'succeeded') return 'captured';
    throw error;
  }
}

/** Whether a hold is over: Stripe says that it was given up or ran out. One that is not there was never held. */
export async function isHoldOver(id: string): Promise<boolean> {
  try {
    const { status } = await stripe().paymentIntents.retrieve(id);
    return status === 'canceled';
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** The payment as it is, when Stripe refused to change it because of its state. */
async function afterRefusal(id: string, error: unknown): Promise<Stripe.PaymentIntent> {
  const isState = isRefusedRequest(error) && error.code === 'payment_intent_unexpected_state';
  if (!isState) throw error;
  return stripe().paymentIntents.retrieve(id);
}

const refundStates: Record<string, 'done' | 'pending'> = {
  succeeded: 'done',
  pending: 'pending',
  requires_action: 'pending',
};

/** Gives money back to the card it came from, in whole or in part. More than is left of the payment is an error. */
export async function refund(
  given: { paymentIntentId: string; metadata?: Record<string, string> } & Amount & Keyed,
): Promise<{ id: string; state: 'done' | 'pending' | 'failed'; amountMinor: number }> {
  const { paymentIntentId, currency, metadata = {}, idempotencyKey } = given;
  const params = { payment_intent: paymentIntentId, amount: atStripe(given).amount, metadata };
  const made = await stripe().refunds.create(params, { idempotencyKey });
  const { amountMinor } = fromStripe(made.amount, currency);
  return { id: made.id, state: refundStates[made.status ?? ''] ?? 'failed', amountMinor };
}
