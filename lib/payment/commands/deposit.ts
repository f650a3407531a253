import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { isInBooks } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tell } from '@/lib/notice/commands';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import {
  captureHold,
  chargeSavedCard,
  holdDeposit as holdOnCard,
  isHoldOver,
  releaseHold,
} from '@/lib/platform/stripe/payments';
import { AppError } from '@/lib/shared/errors';
import { findPayment, lockedPayment, type PaymentRow } from '../payment-row';
import { holdPlan, openDeposits } from '../rules';
import { depositGroup } from './pay-out';

export type HoldOutcome = 'held' | 'later' | 'kept' | 'failed' | 'nothing';

/**
 * Holds the deposit on the customer's card where the hold outlasts the loan and the time to claim: now, or by a job on
 * the day before the start (`later`). Where it cannot, the card is `kept` and nothing is held. A bank's no (`failed`)
 * is told to both sides. Asked again, it does nothing more.
 */
export const holdDeposit = async ({
  bookingId,
}: {
  bookingId: string;
  key?: string;
}): Promise<HoldOutcome> => {
  const payment = await findPayment(db, bookingId);
  if (payment?.state !== 'paid' || payment.depositState !== 'card_kept') return 'nothing';
  const { depositClaimHours } = await settings();
  const plan = holdPlan(payment.booking, depositClaimHours, now());
  if (plan.when === 'never') return 'kept';
  if (plan.when === 'now') return placeHold(payment);
  await addJob(db, 'hold-deposit', { bookingId }, { key: `${bookingId}:hold`, runAt: plan.at });
  return 'later';
};

const placeHold = async (payment: PaymentRow): Promise<HoldOutcome> => {
  const { bookingId, depositMinor } = payment;
  const held = await holdOnCard({
    ...cardOf(payment),
    amountMinor: depositMinor,
    idempotencyKey: `${bookingId}:hold`,
  });
  if (held.state !== 'held' || !held.id) return failHold(payment);
  const { count } = await db.payment.updateMany({
    where: { bookingId, depositState: 'card_kept' },
    data: { depositState: 'held', holdId: held.id, holdExpiresAt: held.captureBefore },
  });
  if (count === 1) return 'held';
  // Released (or held by the same job running twice) while Stripe answered: only a hold that is ours may stay.
  const present = await findPayment(db, bookingId);
  if (present?.holdId === held.id) return 'held';
  await releaseHold(held.id, `${bookingId}:hold:undo`);
  return 'nothing';
};

/** The card, and what goes with every use of it for a booking's deposit. */
const cardOf = ({ bookingId, currency, customerId, paymentMethodId, booking }: PaymentRow) => {
  if (!customerId || !paymentMethodId) throw new Error(`booking ${bookingId} has no card kept`);
  return {
    customerId,
    paymentMethodId,
    currency,
    description: booking.listing.title,
    metadata: { bookingId },
    transferGroup: depositGroup(bookingId),
  };
};

const failHold = (payment: PaymentRow): Promise<HoldOutcome> =>
  transaction(async (tx) => {
    const { bookingId, booking } = payment;
    const { count } = await tx.payment.updateMany({
      where: { bookingId, depositState: 'card_kept' },
      data: { depositState: 'failed' },
    });
    if (count === 0) return 'nothing';
    for (const role of ['customer', 'provider'] as const) {
      await tell(tx, {
        key: `${bookingId}:hold:failed:${role}`,
        memberId: role === 'customer' ? booking.customerId : booking.providerId,
        kind: `payment.depositFailed.${role}`,
        values: { title: booking.listing.title },
        path: `/bookings/${bookingId}`,
      });
    }
    return 'failed';
  });

/** Gives the deposit back: lets go of the hold, or of the card that was kept. What was taken stays taken. */
export const releaseDeposit = async ({ bookingId }: { bookingId: string; key?: string }): Promise<void> => {
  await db.payment.updateMany({
    where: { bookingId, depositState: { in: openDeposits.in } },
    data: { depositState: 'released' },
  });
  const payment = await findPayment(db, bookingId);
  if (payment?.depositState !== 'released' || !payment.holdId) return;
  await releaseHold(payment.holdId, `${bookingId}:release`);
  await db.payment.updateMany({
    where: { bookingId, holdId: payment.holdId },
    data: { holdId: null, holdExpiresAt: null },
  });
};

/**
 * A hold may have run out, or the bank given it up: where Stripe says so, the card that was kept is what secures the
 * loan now. Gives the booking whose hold was lost.
 */
export const loseHold = async (holdId: string): Promise<string | null> => {
  const payment = await db.payment.findUnique({ where: { holdId }, select: { bookingId: true } });
  if (!payment || !(await isHoldOver(holdId))) return null;
  await db.payment.updateMany({
    where: { holdId, depositState: 'held' },
    data: { depositState: 'card_kept', holdId: null, holdExpiresAt: null },
  });
  return payment.bookingId;
};

/**
 * Takes all or part of a deposit for the provider, on a decided claim: from the hold, or from the card where none is
 * (any more). The rest of a hold goes back. Once a booking; `failed` when the bank refuses. `conflict payment.noDeposit`
 * when it was released already, `conflict payment.tooMuch` beyond the deposit.
 */
export const captureDeposit = async ({
  bookingId,
  amountMinor,
}: {
  bookingId: string;
  amountMinor: number;
  key?: string;
}): Promise<'captured' | 'failed'> => {
  if (await isInBooks(db, `${bookingId}:deposit`)) return 'captured';
  const payment = await transaction((tx) => decideCapture(tx, bookingId, amountMinor));
  const taken = await takeFrom(payment, amountMinor);
  if (!taken) {
    await db.payment.updateMany({
      where: { bookingId, depositState: 'captured' },
      data: { depositState: 'failed' },
    });
    return 'failed';
  }
  await transaction((tx) => award(tx, payment, { amountMinor, chargeId: taken.chargeId }));
  return 'captured';
};

/** The decision first, so that nothing releases what is about to be taken. */
const decideCapture = async (tx: Db, bookingId: string, amountMinor: number): Promise<PaymentRow> => {
  const payment = await lockedPayment(tx, bookingId);
  const isOpen = openDeposits.has(payment?.depositState ?? '');
  if (!payment || !(isOpen || payment.depositState === 'captured')) {
    throw new AppError('conflict', 'payment.noDeposit');
  }
  if (amountMinor <= 0 || amountMinor > payment.depositMinor)
    throw new AppError('conflict', 'payment.tooMuch');
  await tx.payment.update({ where: { id: payment.id }, data: { depositState: 'captured' } });
  return payment;
};

const takeFrom = async (
  payment: PaymentRow,
  amountMinor: number,
): Promise<{ chargeId: string | null } | null> => {
  const { bookingId, holdId } = payment;
  if (holdId) {
    const captured = await captureHold(holdId, amountMinor, `${bookingId}:capture`);
    if (captured.state === 'captured') return captured;
  }
  const charged = await chargeSavedCard({
    ...cardOf(payment),
    amountMinor,
    idempotencyKey: `${bookingId}:deposit-charge`,
  });
  return charged.state === 'paid' ? charged : null;
};

/** What was taken comes into the books and goes to the provider's credit. */
const award = async (
  tx: Db,
  { bookingId, currency, booking }: PaymentRow,
  { amountMinor, chargeId }: { amountMinor: number; chargeId: string | null },
): Promise<void> => {
  await transfer(tx, {
    key: `${bookingId}:deposit`,
    kind: 'deposit',
    bookingId,
    ...(chargeId && { source: chargeId }),
    postings: move(account.stripe(currency), account.deposit(bookingId), amountMinor, currency),
  });
  await transfer(tx, {
    key: `${bookingId}:award`,
    kind: 'award',
    bookingId,
    postings: move(
      account.deposit(bookingId),
      account.payable(booking.providerId, currency),
      amountMinor,
      currency,
    ),
  });
  await addJob(tx, 'pay-out', { memberId: booking.providerId }, { key: `${bookingId}:award:out` });
};
