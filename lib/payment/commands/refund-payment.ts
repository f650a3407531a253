import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { noteSource, transfer } from '@/lib/ledger/commands';
import { atStripeOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
import { refund } from '@/lib/platform/stripe/payments';
import { AppError } from '@/lib/shared/errors';
import { type AskPaidFor, lockedPayment, requirePayable } from '../payment-row';
import { refundableMinor } from '../rules';
import { reversePayout, takeBack } from './take-back';

export type RefundRequest = {
  bookingId: string;
  /** Left out: all that is left of the payment. */
  amountMinor?: number;
  /** One refund for ever: a booking may have several, each under its own. */
  key: string;
  /** A second payment for the same booking that goes back; otherwise the booking's own. */
  intentId?: string;
};

export type Refunded = { amountMinor: number };

type Decision = { intentId: string; amountMinor: number; currency: string };

/**
 * Gives money back to the card it came from. The books decide first, in one transaction; Stripe is then told under the
 * same key, again after a crash, and its answer noted. Where nothing was paid, nothing goes back; what the provider has
 * already is taken back from them.
 * `conflict payment.tooMuch` beyond what is left.
 */
export const refundPayment = async (request: RefundRequest, ask: AskPaidFor): Promise<Refunded> => {
  const { bookingId, key } = request;
  const decision = await transaction((tx) => decide(tx, request, ask));
  if (!decision) return { amountMinor: 0 };
  const { amountMinor, currency, intentId } = decision;
  const sent = await atStripeOf(db, key);
  if (!sent) throw new Error(`the refund ${key} is not in the books`);
  if (!sent.source) {
    const made = await refund({
      paymentIntentId: intentId,
      amountMinor,
      currency,
      metadata: { bookingId },
      idempotencyKey: key,
    });
    await noteSource(db, { key, source: made.id });
  }
  await reversePayout({ bookingId, refundKey: key });
  return { amountMinor };
};

/** Writes the refund into the books, once; a repetition gets the first decision. */
const decide = async (tx: Db, request: RefundRequest, ask: AskPaidFor): Promise<Decision | null> => {
  const { bookingId, key } = request;
  const payment = await lockedPayment(tx, bookingId);
  const intentId = request.intentId ?? payment?.intentId;
  if (payment?.state !== 'paid' || !intentId) return null;
  const { currency } = payment;
  const decided = await amountOf(tx, key);
  if (decided !== null) return { intentId, amountMinor: decided, currency };
  const amountMinor = wantedMinor(payment, request);
  if (amountMinor <= 0) return null;
  if (!request.intentId) {
    const { providerId } = await ask(tx, bookingId);
    await takeBack(tx, payment, { refundKey: key, amountMinor, providerId });
  }
  await transfer(tx, {
    key,
    kind: 'refund',
    bookingId,
    postings: move(account.booking(bookingId), account.stripe(currency), amountMinor, currency),
  });
  if (!request.intentId) {
    const data = { refundedMinor: { increment: amountMinor } };
    await tx.payment.update({ where: { id: payment.id }, data });
  }
  return { intentId, amountMinor, currency };
};

/** What was decided under this key before; null when it is new. */
const amountOf = async (tx: Db, key: string): Promise<number | null> => {
  const decided = await atStripeOf(tx, key);
  return decided?.kind === 'refund' ? decided.amountMinor : null;
};

const wantedMinor = (payment: Payment, { amountMinor, intentId }: RefundRequest): number => {
  const leftMinor = refundableMinor(payment);
  if (amountMinor === undefined) return leftMinor;
  if (!intentId && amountMinor > leftMinor) throw new AppError('conflict', 'payment.tooMuch');
  requirePayable(amountMinor, payment.currency);
  return amountMinor;
};
