import 'server-only';
import type Stripe from 'stripe';
import { stripe } from '@/lib/platform/stripe/client';
import {
  type CardOutcome,
  idOf,
  isMissing,
  isRefusedRequest,
  refusalOf,
} from '@/lib/platform/stripe/outcome';

// Everything here that changes something takes an idempotency key: the same key twice does it once and answers the same.
// That holds for a bank's no as well, so another attempt at a card needs a key of its own.

interface Amount {
  /** In minor units of the currency. */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
}
interface Keyed {
  idempotencyKey: string;
}
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

/** What of our balance at Stripe can be handed over now: what was charged becomes available after some days. */
export async function availableMinor(currency: string): Promise<number> {
  const { available } = await stripe().balance.retrieve();
  return available
    .filter((part) => part.currency === currency.toLowerCase())
    .reduce((sum, { amount }) => sum + amount, 0);
}

function offSession(card: SavedCard, capture: 'automatic' | 'manual'): Promise<Stripe.PaymentIntent> {
  return stripe().paymentIntents.create(
    {
      amount: card.amountMinor,
      currency: card.currency.toLowerCase(),
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
  );
}

/**
 * Takes all or part of a hold; the rest goes back to the card. `gone`: the hold was released or ran out before.
 * More than was held is an error.
 */
export async function captureHold(
  id: string,
  amountMinor: number,
  idempotencyKey: string,
): Promise<{ state: 'captured' | 'gone'; amountMinor: number; chargeId: string | null }> {
  try {
    const params = { amount_to_capture: amountMinor };
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
    amountMinor: intent.amount_received,
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
  given: { paymentIntentId: string; amountMinor: number; metadata?: Record<string, string> } & Keyed,
): Promise<{ id: string; state: 'done' | 'pending' | 'failed'; amountMinor: number }> {
  const { paymentIntentId, amountMinor, metadata = {}, idempotencyKey } = given;
  const params = { payment_intent: paymentIntentId, amount: amountMinor, metadata };
  const made = await stripe().refunds.create(params, { idempotencyKey });
  return { id: made.id, state: refundStates[made.status ?? ''] ?? 'failed', amountMinor: made.amount };
}

/** Opens an account at Stripe for a provider, who then tells Stripe who they are. */
export async function createProviderAccount(
  member: { memberId: string; email: string; country: string } & Keyed,
): Promise<string> {
  const { memberId, email, country, idempotencyKey } = member;
  const account = await stripe().accounts.create(
    {
      type: 'express',
      email,
      country,
      capabilities: { transfers: { requested: true } },
      metadata: { memberId },
    },
    { idempotencyKey },
  );
  return account.id;
}

/** Whether a provider's account can receive money already. */
export async function findProviderAccount(
  accountId: string,
): Promise<{ canReceive: boolean; hasAnswered: boolean; missing: string[] }> {
  const account = await stripe().accounts.retrieve(accountId);
  return {
    canReceive: account.capabilities?.transfers === 'active',
    hasAnswered: account.details_submitted,
    missing: account.requirements?.currently_due ?? [],
  };
}

/** A page of Stripe's where the provider tells who they are. It works once, for some minutes: make it when it is wanted. */
export async function providerAccountLink(given: {
  accountId: string;
  returnUrl: string;
  refreshUrl: string;
}): Promise<{ url: string; expiresAt: Date }> {
  const link = await stripe().accountLinks.create({
    account: given.accountId,
    type: 'account_onboarding',
    return_url: given.returnUrl,
    refresh_url: given.refreshUrl,
  });
  return { url: link.url, expiresAt: new Date(link.expires_at * 1000) };
}

/**
 * Hands money over to a provider. It comes from the payment in its transfer group where there is one: then it need
 * not wait until that payment is in the balance. `fromBalance`: what many payments brought together.
 */
export async function transferToProvider(
  given: {
    accountId: string;
    transferGroup: string;
    fromBalance?: boolean;
    metadata?: Record<string, string>;
  } & Amount &
    Keyed,
): Promise<{ id: string; amountMinor: number }> {
  const source = given.fromBalance ? null : await chargeInGroup(given.transferGroup);
  const transfer = await stripe().transfers.create(
    {
      amount: given.amountMinor,
      currency: given.currency.toLowerCase(),
      destination: given.accountId,
      transfer_group: given.transferGroup,
      metadata: given.metadata ?? {},
      ...(source && { source_transaction: source }),
    },
    { idempotencyKey: given.idempotencyKey },
  );
  return { id: transfer.id, amountMinor: transfer.amount };
}

/** The first payment of a group that was taken: always the same one, as an idempotency key requires. */
async function chargeInGroup(transferGroup: string): Promise<string | null> {
  let first: string | null = null;
  for await (const charge of stripe().charges.list({ transfer_group: transferGroup, limit: 100 })) {
    if (charge.captured && charge.status === 'succeeded') first = charge.id;
  }
  return first;
}

/** Takes a transfer back from a provider, in whole or in part. */
export async function reverseTransfer(
  given: { transferId: string; amountMinor?: number } & Keyed,
): Promise<{ id: string; amountMinor: number }> {
  const { transferId, amountMinor, idempotencyKey } = given;
  const params = amountMinor === undefined ? {} : { amount: amountMinor };
  const reversal = await stripe().transfers.createReversal(transferId, params, { idempotencyKey });
  return { id: reversal.id, amountMinor: reversal.amount };
}

/** A movement of the balance at Stripe; amounts are signed, and `netMinor` = `amountMinor` − `feeMinor`. */
export interface BalanceMovement extends Amount {
  id: string;
  /** `charge`, `refund`, `transfer`, `transfer_reversal`, `payout`, `dispute`, `fee`… as Stripe's reports name them. */
  kind: string;
  feeMinor: number;
  netMinor: number;
  /** What moved it: `ch_…`, `re_…`, `tr_…`, `trr_…`, `po_…`. */
  sourceId: string | null;
  createdAt: Date;
  availableAt: Date;
}

/** All movements since a time, newest first: what the ledger is compared with. */
export async function listBalanceTransactions({ since }: { since: Date }): Promise<BalanceMovement[]> {
  const movements: BalanceMovement[] = [];
  const created = { gte: Math.floor(since.getTime() / 1000) };
  for await (const one of stripe().balanceTransactions.list({ created, limit: 100 })) {
    movements.push({
      id: one.id,
      kind: one.reporting_category,
      amountMinor: one.amount,
      feeMinor: one.fee,
      netMinor: one.net,
      currency: one.currency.toUpperCase(),
      sourceId: idOf(one.source),
      createdAt: new Date(one.created * 1000),
      availableAt: new Date(one.available_on * 1000),
    });
  }
  return movements;
}
