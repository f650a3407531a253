import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import { type Checkout, findCheckout } from '@/lib/platform/stripe/checkout';
import { lockedPayment } from '../payment-row';

/**
 * Confirms the booking of a payment that arrived; false when there is nothing to confirm any more (it lapsed, was
 * withdrawn or cancelled): the money goes back then. Handed in by lib/worker and app, since bookings stand above payments.
 */
export type ConfirmPaid = (tx: Db, bookingId: string) => Promise<boolean>;

/** Takes in a page that was not for a booking: a card that was left for a pledge. Handed in like `ConfirmPaid`. */
export type KeepCard = (page: Checkout) => Promise<unknown>;

export type Settled = {
  bookingId: string | null;
  happened: 'paid' | 'late' | 'twice' | 'expired' | 'nothing';
};

/**
 * Brings a payment to what Stripe says of its page now. Events may come late, twice, out of order or never; the page
 * itself is always right, so each of them, and the page that the customer comes back to, only ask it.
 */
export const settleCheckout = async (
  checkoutId: string,
  confirmPaid: ConfirmPaid,
  keepCard?: KeepCard,
): Promise<Settled> => {
  const page = await findCheckout(checkoutId);
  const bookingId = page?.metadata.bookingId;
  if (page && !bookingId) await keepCard?.(page);
  if (!page || !bookingId) return { bookingId: null, happened: 'nothing' };
  return transaction(async (tx) => {
    const payment = await lockedPayment(tx, bookingId);
    const happened = payment ? await applyPage(tx, payment, page, confirmPaid) : 'nothing';
    return { bookingId, happened };
  });
};

/**
 * The same for a booking: for the page that the customer comes back to, which may be there before any webhook. When
 * Stripe does not answer, nothing happens: the event or the next look settles it.
 */
export const syncCheckout = async (bookingId: string, confirmPaid: ConfirmPaid): Promise<Settled> => {
  const payment = await db.payment.findUnique({
    where: { bookingId },
    select: { state: true, checkoutId: true },
  });
  if (!payment?.checkoutId || payment.state === 'paid') return { bookingId, happened: 'nothing' };
  try {
    return await settleCheckout(payment.checkoutId, confirmPaid);
  } catch (error) {
    console.error(`Payment of booking ${bookingId} could not be looked up`, error);
    return { bookingId, happened: 'nothing' };
  }
};

const applyPage = async (
  tx: Db,
  payment: Payment,
  page: Checkout,
  confirmPaid: ConfirmPaid,
): Promise<Settled['happened']> => {
  if (page.state === 'open') return 'nothing';
  const isOurs = payment.checkoutId === page.id;
  if (page.state === 'expired') {
    if (!isOurs || payment.state !== 'open' || !payment.checkoutUrl) return 'nothing';
    await tx.payment.update({
      where: { id: payment.id },
      data: { checkoutUrl: null, checkoutExpiresAt: null },
    });
    return 'expired';
  }
  if (payment.state === 'paid') return isOurs ? 'nothing' : sendBack(tx, payment, page);
  return takeIn(tx, payment, page, confirmPaid);
};

const takeIn = async (
  tx: Db,
  payment: Payment,
  page: Checkout,
  confirmPaid: ConfirmPaid,
): Promise<'paid' | 'late'> => {
  const { bookingId, amountMinor, depositMinor } = payment;
  const keepsCard = depositMinor > 0 && page.paymentMethodId !== null;
  await tx.payment.update({
    where: { id: payment.id },
    data: {
      state: 'paid',
      paidAt: now(),
      checkoutId: page.id,
      checkoutUrl: null,
      checkoutExpiresAt: null,
      intentId: page.paymentIntentId,
      paymentMethodId: page.paymentMethodId,
      cardFingerprint: page.cardFingerprint,
      depositState: keepsCard ? 'card_kept' : 'none',
    },
  });
  const isConfirmed = await confirmPaid(tx, bookingId);
  // Last, because every payment of the house locks the same account at Stripe.
  if (amountMinor > 0) await postCharge(tx, payment, page, `${bookingId}:charge`);
  if (isConfirmed) return 'paid';
  if (keepsCard) await tx.payment.update({ where: { id: payment.id }, data: { depositState: 'released' } });
  if (amountMinor > 0) {
    const key = `${bookingId}:refund:late`;
    await addJob(tx, 'refund', { bookingId, key }, { key });
  }
  return 'late';
};

/** A second page was paid for the same booking: its money comes in and goes back, and nothing else changes. */
const sendBack = async (tx: Db, payment: Payment, page: Checkout): Promise<'twice' | 'nothing'> => {
  const { bookingId } = payment;
  const { paymentIntentId: intentId, amountMinor } = page;
  if (!intentId) return 'nothing';
  const { isNew } = await postCharge(tx, payment, page, `${bookingId}:charge:${intentId}`);
  if (!isNew) return 'nothing';
  const key = `${bookingId}:refund:${intentId}`;
  await addJob(tx, 'refund', { bookingId, amountMinor, key, intentId }, { key });
  return 'twice';
};

const postCharge = (
  tx: Db,
  { bookingId, currency }: Payment,
  { amountMinor, chargeId }: Checkout,
  key: string,
) =>
  transfer(tx, {
    key,
    kind: 'charge',
    bookingId,
    ...(chargeId && { source: chargeId }),
    postings: move(account.stripe(currency), account.booking(bookingId), amountMinor, currency),
  });
