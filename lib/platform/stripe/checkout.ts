import 'server-only';
import type Stripe from 'stripe';
import { now } from '@/lib/platform/clock';
import { atStripe, fromStripe } from '@/lib/platform/stripe/amounts';
import { stripe } from '@/lib/platform/stripe/client';
import { idOf, isMissing, isRefusedRequest } from '@/lib/platform/stripe/outcome';

export interface NewCheckout {
  /** `payment` takes the amount; `setup` keeps a card and takes nothing. */
  mode: 'payment' | 'setup';
  amountMinor: number;
  currency: string;
  /** What is paid for, as the member reads it. */
  description: string;
  customerId: string;
  /** `{CHECKOUT_SESSION_ID}` in it becomes the checkout's id. */
  successUrl: string;
  cancelUrl: string;
  /** Whether the card is also kept, to be charged later without the member. */
  saveCard: boolean;
  /** Comes back with the checkout and on what it makes. */
  metadata: Record<string, string>;
  locale: 'fr' | 'en';
  expiresAt: Date;
  /** What later transfers of this money are found by. */
  transferGroup?: string;
  idempotencyKey: string;
}

export interface Checkout {
  id: string;
  state: 'open' | 'complete' | 'expired';
  metadata: Record<string, string>;
  /** The language that it was opened in. */
  locale: string | null;
  paymentIntentId: string | null;
  setupIntentId: string | null;
  paymentMethodId: string | null;
  /** The last month in which a kept card is good: `2034-12`. */
  cardExpires: string | null;
  /** Stripe's mark of the card itself: the same card has the same one, whoever leaves it. */
  cardFingerprint: string | null;
  chargeId: string | null;
  amountMinor: number;
}

const minuteMs = 60_000;
const slackMs = minuteMs;

/**
 * Opens a hosted page to pay, or to leave a card. `expiresAt` is kept where Stripe allows it (half an hour to a day
 * from now); otherwise the page lives a day, and `expireCheckout` closes it when its time comes.
 */
export async function openCheckout(
  checkout: NewCheckout,
): Promise<{ id: string; url: string; expiresAt: Date }> {
  const untilMs = checkout.expiresAt.getTime() - now().getTime();
  const isAllowed = untilMs > 30 * minuteMs + slackMs && untilMs <= 24 * 60 * minuteMs;
  const session = await stripe().checkout.sessions.create(
    {
      ...(checkout.mode === 'payment' ? paymentPart(checkout) : setupPart(checkout)),
      allowed_payment_method_types: ['card'],
      customer: checkout.customerId,
      success_url: checkout.successUrl,
      cancel_url: checkout.cancelUrl,
      metadata: checkout.metadata,
      locale: checkout.locale,
      ...(isAllowed && { expires_at: Math.floor(checkout.expiresAt.getTime() / 1000) }),
    },
    // A retry later on may no longer ask for the same end: another request wants another key.
    { idempotencyKey: `${checkout.idempotencyKey}${isAllowed ? '' : ':day'}` },
  );
  if (!session.url) throw new Error(`Checkout ${session.id} has no page`);
  return { id: session.id, url: session.url, expiresAt: new Date(session.expires_at * 1000) };
}

function paymentPart(checkout: NewCheckout): Partial<Stripe.Checkout.SessionCreateParams> {
  const { description, metadata, saveCard, transferGroup } = checkout;
  const { amount, currency } = atStripe(checkout);
  const price = {
    currency,
    unit_amount: amount,
    product_data: { name: description },
  };
  return {
    mode: 'payment',
    line_items: [{ quantity: 1, price_data: price }],
    payment_intent_data: {
      description,
      metadata,
      ...(transferGroup && { transfer_group: transferGroup }),
      ...(saveCard && { setup_future_usage: 'off_session' }),
    },
  };
}

function setupPart({
  currency,
  description,
  metadata,
}: NewCheckout): Partial<Stripe.Checkout.SessionCreateParams> {
  return { mode: 'setup', currency: currency.toLowerCase(), setup_intent_data: { description, metadata } };
}

/**
 * Closes a checkout's page, so that nobody can pay there any more. Gives its state afterwards: `complete` when the
 * member was faster.
 */
export async function expireCheckout(id: string): Promise<Checkout['state']> {
  try {
    await stripe().checkout.sessions.expire(id);
    return 'expired';
  } catch (error) {
    const now = isRefusedRequest(error) ? await findCheckout(id) : null;
    if (now === null || now.state === 'open') throw error;
    return now.state;
  }
}

/** What became of a checkout; null when there is none of this id. */
export async function findCheckout(id: string): Promise<Checkout | null> {
  try {
    const expand = ['payment_intent.payment_method', 'setup_intent.payment_method'];
    return checkoutOf(await stripe().checkout.sessions.retrieve(id, { expand }));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

type Method = string | Stripe.PaymentMethod | null | undefined;

function cardIn(method: Method): Stripe.PaymentMethod.Card | null {
  return (typeof method === 'object' && method?.card) || null;
}

function lastMonthOf(method: Method): string | null {
  const card = cardIn(method);
  return card ? `${card.exp_year}-${String(card.exp_month).padStart(2, '0')}` : null;
}

function checkoutOf(session: Stripe.Checkout.Session): Checkout {
  const payment = session.payment_intent as Stripe.PaymentIntent | null;
  const setup = session.setup_intent as Stripe.SetupIntent | null;
  return {
    id: session.id,
    state: (session.status ?? 'open') as Checkout['state'],
    metadata: session.metadata ?? {},
    locale: session.locale,
    paymentIntentId: payment?.id ?? null,
    setupIntentId: setup?.id ?? null,
    paymentMethodId: idOf((payment ?? setup)?.payment_method),
    cardExpires: lastMonthOf(setup?.payment_method),
    cardFingerprint: cardIn((payment ?? setup)?.payment_method)?.fingerprint ?? null,
    chargeId: idOf(payment?.latest_charge),
    amountMinor: session.amount_total
      ? fromStripe(session.amount_total, session.currency ?? '').amountMinor
      : 0,
  };
}
