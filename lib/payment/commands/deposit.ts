import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { isInBooks } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tell } from '@/lib/notice/commands';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Payment } from '@/lib/platform/db/generated/client';
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
import { type AskPaidFor, findPayment, lockedPayment, type PaidFor, requirePayable } from '../payment-row';
import { holdPlan, openDeposits } from '../rules';
import { depositGroup } from './pay-out';

export type HoldOutcome = 'held' | 'later' | 'kept' | 'failed' | 'nothing';

/**
 * Holds the deposit on the customer's card where the hold outlasts the loan and the time to claim: now, or by a job on
 * the day before the start (`later`). Where it cannot, the card is `kept` and nothing is held. A bank's no (`failed`)
 * is told to both sides. Asked again, it does nothing more.
 */
export const holdDeposit = async (
  { bookingId }: { bookingId: string; key?: string },
  ask: AskPaidFor,
): Promise<HoldOutcome> => {
  const payment = await findPayment(db, bookingId);
  if (payment?.state !== 'paid' || payment.depositState !== 'card_kept') return 'nothing';
  const { depositClaimHours } = await settings();
  const paidFor = await ask(db, bookingId);
  const plan = holdPlan(paidFor, depositClaimHours, now());
  if (plan.when === 'never') return 'kept';
  if (plan.when === 'now') return placeHold(payment, paidFor);
  await addJob(db, 'hold-deposit', { bookingId }, { key: `${bookingId}:hold`, runAt: plan.at });
  return 'later';
};

const placeHold = async (payment: Payment, paidFor: PaidFor): Promise<HoldOutcome> => {
  const { bookingId, depositMinor } = payment;
  const held = await holdOnCard({
    ...cardOf(payment, paidFor),
    amountMinor: depositMinor,
    idempotencyKey: `${bookingId}:hold`,
  });
  if (held.state !== 'held' || !held.id) return failHold(payment, paidFor);
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
const cardOf = ({ bookingId, currency, customerId, paymentMethodId }: Payment, { title }: PaidFor) => {
  if (!customerId || !paymentMethodId) throw new Error(`booking ${bookingId} has no card kept`);
  return {
    customerId,
    paymentMethodId,
    currency,
    description: title,
    metadata: { bookingId },
    transferGroup: depositGroup(bookingId),
  };
};

const failHold = ({ bookingId }: Payment, paidFor: PaidFor): Promise<HoldOutcome> =>
  transaction(async (tx) => {
    const { count } = await tx.payment.updateMany({
      where: { bookingId, depositState: 'card_kept' },
      data: { depositState: 'failed' },
    });
    if (count === 0) return 'nothing';
    for (const role of ['customer', 'provider'] as const) {
      await tell(tx, {
        key: `${bookingId}:hold:failed:${role}`,
        memberId: role === 'customer' ? paidFor.customerId : paidFor.providerId,
        kind: `payment.depositFailed.${role}`,
        values: { title: paidFor.title },
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
export const captureDeposit = async (
  { bookingId, amountMinor }: { bookingId: string; amountMinor: number; key?: string },
  ask: AskPaidFor,
): Promise<'captured' | 'failed'> => {
  if (await isInBooks(db, `${bookingId}:deposit`)) return 'captured';
  const payment = await transaction((tx) => decideCapture(tx, bookingId, amountMinor));
  const paidFor = await ask(db, bookingId);
  const taken = await takeFrom(payment, paidFor, amountMinor);
  if (!taken) {
    await db.payment.updateMany({
      where: { bookingId, depositState: 'captured' },
      data: { depositState: 'failed' },
    });
    return 'failed';
  }
  await transaction((tx) =>
    award(tx, payment, { amountMinor, chargeId: taken.chargeId, providerId: paidFor.providerId }),
  );
  return 'captured';
};

/** The decision first, so that nothing releases what is about to be taken. */
const decideCapture = async (tx: Db, bookingId: string, amountMinor: number): Promise<Payment> => {
  const payment = await lockedPayment(tx, bookingId);
  const isOpen = openDeposits.has(payment?.depositState ?? '');
  if (!payment || !(isOpen || payment.depositState === 'captured')) {
    throw new AppError('conflict', 'payment.noDeposit');
  }
  if (amountMinor <= 0 || amountMinor > payment.depositMinor)
    throw new AppError('conflict', 'payment.tooMuch');
  requirePayable(amountMinor, payment.currency);
  await tx.payment.update({ where: { id: payment.id }, data: { depositState: 'captured' } });
  return payment;
};

const takeFrom = async (
  payment: Payment,
  paidFor: PaidFor,
  amountMinor: number,
): Promise<{ chargeId: string | null } | null> => {
  const { bookingId, holdId } = payment;
  if (holdId) {
    const wanted = { amountMinor, currency: payment.currency };
    const captured = await captureHold(holdId, wanted, `${bookingId}:capture`);
    if (captured.state === 'captured') return captured;
  }
  const charged = await chargeSavedCard({
    ...cardOf(payment, paidFor),
    amountMinor,
    idempotencyKey: `${bookingId}:deposit-charge`,
  });
  return charged.state === 'paid' ? charged : null;
};

/** What was taken comes into the books and goes to the provider's credit. */
const award = async (
  tx: Db,
  { bookingId, currency }: Payment,
  { amountMinor, chargeId, providerId }: { amountMinor: number; chargeId: string | null; providerId: string },
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
    postings: move(account.deposit(bookingId), account.payable(providerId, currency), amountMinor, currency),
  });
  await addJob(tx, 'pay-out', { holderId: providerId }, { key: `${bookingId}:award:out` });
};
