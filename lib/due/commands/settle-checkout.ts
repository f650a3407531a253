import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Due, Payment } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import { type Checkout, findCheckout } from '@/lib/platform/stripe/checkout';
import { findPayment, lockDues, lockPayment } from '../due-rows';
import { type BookingDueKind, isSecurity } from '../kinds';
import type { DueState } from '../rules';
import { dueAgain, noteExpired, paidWith } from './keep-card';

/** A payment that arrived: what is settled with it is of one kind, a deposit beside it apart. */
export type Settling = { bookingId: string; paymentId: string | null; kind: BookingDueKind };

/**
 * Does what the payment was waited for; false when nothing waits for it any more (the booking lapsed, was withdrawn or
 * cancelled): the money goes back then. Handed in by lib/worker and app, since bookings stand above dues.
 */
export type ConfirmPaid = (tx: Db, paid: Settling) => Promise<boolean>;

/** Takes in a page that was not for a booking: a card that was left for a pledge, a credit that was bought. Handed in like `ConfirmPaid`. */
export type KeepCard = (page: Checkout) => Promise<unknown>;

/** A payment of a booking. */
type BookingPayment = Payment & { bookingId: string };

export type Settled = {
  bookingId: string | null;
  /** `unknown`: Stripe did not answer about a page that was opened. */
  happened: 'paid' | 'late' | 'twice' | 'expired' | 'nothing' | 'unknown';
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
  const { bookingId, paymentId } = page?.metadata ?? {};
  if (page && !bookingId) await keepCard?.(page);
  if (!page || !bookingId) return { bookingId: null, happened: 'nothing' };
  return transaction(async (tx) => {
    const known = await findPayment(tx, { bookingId }, paymentId);
    const payment = known && { ...(await lockPayment(tx, known.id)), bookingId };
    const happened = payment ? await applyPage(tx, payment, page, confirmPaid) : 'nothing';
    return { bookingId, happened };
  });
};

/** One after the other, the last that anything happened with; otherwise `unknown` where Stripe did not answer about one. */
const settleEach = async (
  open: readonly { key: string; checkoutId: string | null }[],
  ...handed: [confirmPaid: ConfirmPaid, keepCard?: KeepCard]
): Promise<Settled['happened']> => {
  let last: Settled['happened'] = 'nothing';
  for (const { key, checkoutId } of open) {
    try {
      const { happened } = await settleCheckout(checkoutId ?? '', ...handed);
      if (happened !== 'nothing') last = happened;
    } catch (error) {
      console.error(`The page of payment ${key} could not be looked up`, error);
      if (last === 'nothing') last = 'unknown';
    }
  }
  return last;
};

/**
 * The same for a booking: for the page that the customer comes back to, which may be there before any webhook. What cannot be
 * asked about now is settled by the event or at the next look.
 */
export const syncCheckout = async (bookingId: string, confirmPaid: ConfirmPaid): Promise<Settled> => {
  const open = await db.payment.findMany({
    where: { bookingId, state: { not: 'paid' }, checkoutId: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: { key: true, checkoutId: true },
  });
  return { bookingId, happened: await settleEach(open, confirmPaid) };
};

const atOnce = 200;

/** Asks Stripe about every page that is still open: one that was gone through, and whose webhook never came, is found here. */
export const syncOpenCheckouts = async (confirmPaid: ConfirmPaid, keepCard: KeepCard): Promise<void> => {
  const waiting = await db.payment.findMany({
    where: { state: 'open', checkoutId: { not: null }, checkoutUrl: { not: null } },
    orderBy: { updatedAt: 'asc' },
    take: atOnce,
    select: { key: true, checkoutId: true },
  });
  await settleEach(waiting, confirmPaid, keepCard);
};

const applyPage = async (
  tx: Db,
  payment: BookingPayment,
  page: Checkout,
  confirmPaid: ConfirmPaid,
): Promise<Settled['happened']> => {
  if (page.state === 'open') return 'nothing';
  const isOurs = payment.checkoutId === page.id;
  if (page.state === 'expired') {
    return isOurs && (await noteExpired(tx, page)) ? 'expired' : 'nothing';
  }
  if (payment.state === 'paid') return isOurs ? 'nothing' : sendBack(tx, payment, page);
  return takeIn(tx, payment, page, confirmPaid);
};

/** Another card was left: what an earlier one was refused for is charged from it now, and it secures what that one did. */
const takeCard = async (tx: Db, { id: paymentId, bookingId }: BookingPayment): Promise<'paid'> => {
  await dueAgain(tx, { bookingId });
  await tx.due.updateMany({
    where: { bookingId, state: 'card_kept' satisfies DueState },
    data: { paymentId },
  });
  await addJob(tx, 'charge-dues', {}, { key: 'charge-dues' });
  return 'paid';
};

/** How a due stands once its payment is there: settled, or secured where a card was kept. */
const paidState = ({ kind }: Due, page: Checkout): DueState => {
  if (!isSecurity(kind)) return 'settled';
  return page.paymentMethodId === null ? 'cancelled' : 'card_kept';
};

const takeIn = async (
  tx: Db,
  payment: BookingPayment,
  page: Checkout,
  confirmPaid: ConfirmPaid,
): Promise<Settled['happened']> => {
  const { id: paymentId, bookingId, key, amountMinor } = payment;
  const dues = (await lockDues(tx, bookingId)).filter((due) => due.paymentId === paymentId);
  // Both said meanwhile that it was settled by hand.
  if (dues.some(({ way }) => way === 'hand')) return sendBack(tx, payment, page);
  await tx.payment.update({ where: { id: paymentId }, data: paidWith(page) });
  if (dues.length === 0) return takeCard(tx, payment);
  for (const due of dues) {
    const state = paidState(due, page);
    await tx.due.update({
      where: { id: due.id },
      data: { state, ...(state === 'settled' && { settledAt: now() }) },
    });
  }
  const paid = dues.filter(({ kind }) => !isSecurity(kind));
  const [first] = [...paid, ...dues];
  if (!first) throw new Error(`payment ${paymentId} is for nothing`);
  const isConfirmed = await confirmPaid(tx, { bookingId, paymentId, kind: first.kind as BookingDueKind });
  // Last, because every payment of the house locks the same account at Stripe.
  if (amountMinor > 0) {
    const dueId = paid.length === 1 ? first.id : undefined;
    await postCharge(tx, payment, page, { key: `${key}:charge`, dueId });
  }
  if (isConfirmed) return 'paid';
  await tx.due.updateMany({ where: { paymentId, state: 'card_kept' }, data: { state: 'released' } });
  if (amountMinor > 0) {
    const refundKey = `${key}:refund:late`;
    await addJob(tx, 'refund', { bookingId, paymentId, key: refundKey }, { key: refundKey });
  }
  return 'late';
};

/** A second page was paid for the same: its money comes in and goes back, and nothing else changes. */
const sendBack = async (tx: Db, payment: BookingPayment, page: Checkout): Promise<'twice' | 'nothing'> => {
  const { bookingId } = payment;
  const { paymentIntentId: intentId, amountMinor } = page;
  if (!intentId) return 'nothing';
  const { isNew } = await postCharge(tx, payment, page, { key: `${payment.key}:charge:${intentId}` });
  if (!isNew) return 'nothing';
  const key = `${payment.key}:refund:${intentId}`;
  await addJob(tx, 'refund', { bookingId, amountMinor, key, intentId }, { key });
  return 'twice';
};

const postCharge = (
  tx: Db,
  { bookingId, currency }: BookingPayment,
  { amountMinor, chargeId }: Checkout,
  { key, dueId }: { key: string; dueId?: string | undefined },
) =>
  transfer(tx, {
    key,
    kind: 'charge',
    bookingId,
    dueId,
    ...(chargeId && { source: chargeId }),
    postings: move(account.stripe(currency), account.booking(bookingId), amountMinor, currency),
  });
