import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { noteSource, transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { refund } from '@/lib/platform/stripe/payments';
import { AppError } from '@/lib/shared/errors';
import { lockedPayment, type PaymentRow } from '../payment-row';
import { refundableMinor } from '../rules';

export type RefundRequest = {
  bookingId: string;
  amountMinor: number;
  /** One refund for ever: a booking may have several, each under its own. */
  key: string;
  /** A second payment for the same booking that goes back whole; otherwise the booking's own. */
  intentId?: string;
};

/**
 * Gives money back to the card it came from. The books decide first, in one transaction; Stripe is then told under the
 * same key, again after a crash, and its answer noted. Nothing was paid: nothing happens.
 * `conflict payment.tooMuch` beyond what is left.
 */
export const refundPayment = async (request: RefundRequest): Promise<{ state: 'done' | 'nothing' }> => {
  const { bookingId, amountMinor, key } = request;
  if (amountMinor <= 0) return { state: 'nothing' };
  const intentId = await transaction((tx) => decide(tx, request));
  if (!intentId) return { state: 'nothing' };
  const sent = await db.transfer.findUniqueOrThrow({ where: { key }, select: { source: true } });
  if (sent.source) return { state: 'done' };
  const made = await refund({
    paymentIntentId: intentId,
    amountMinor,
    metadata: { bookingId },
    idempotencyKey: key,
  });
  await noteSource(db, { key, source: made.id });
  return { state: 'done' };
};

/** Writes the refund into the books, once; gives the payment at Stripe that it is taken from. */
const decide = async (
  tx: Db,
  { bookingId, amountMinor, key, intentId }: RefundRequest,
): Promise<string | null> => {
  const payment = await lockedPayment(tx, bookingId);
  if (payment?.state !== 'paid' || !payment.intentId) return null;
  const isKnown = (await tx.transfer.count({ where: { key } })) > 0;
  if (!isKnown && !intentId && amountMinor > refundableMinor(payment)) {
    throw new AppError('conflict', 'payment.tooMuch');
  }
  const { isNew } = await postRefund(tx, payment, { amountMinor, key });
  if (isNew && !intentId) {
    await tx.payment.update({
      where: { id: payment.id },
      data: { refundedMinor: { increment: amountMinor } },
    });
  }
  return intentId ?? payment.intentId;
};

const postRefund = (
  tx: Db,
  { bookingId, currency }: PaymentRow,
  { amountMinor, key }: { amountMinor: number; key: string },
) =>
  transfer(tx, {
    key,
    kind: 'refund',
    bookingId,
    postings: move(account.booking(bookingId), account.stripe(currency), amountMinor, currency),
  });
