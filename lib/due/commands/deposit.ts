import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { isInBooks } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
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
import { type DueRow, lockDues, requirePayable } from '../due-rows';
import { holdPlan, takeableDues } from '../rules';
import { tellSide } from '../tell-side';
import { awardKey, depositGroup } from './pay-out';

/** What a deposit secures: from when to when, and by which name. */
export type Secured = { startsAt: Date; endsAt: Date; title: string };

/** Tells what the deposit of a booking secures. It stands on a higher floor, so it is handed in. */
export type AskSecured = (tx: Db, bookingId: string) => Promise<Secured>;

export type HoldOutcome = 'held' | 'later' | 'kept' | 'failed' | 'nothing';

/** The deposit of a booking; null where none is agreed. */
const depositOf = async (tx: Db, bookingId: string): Promise<DueRow | null> => {
  const deposit = await tx.due.findFirst({
    where: { bookingId, kind: 'deposit' },
    include: { payment: true },
    orderBy: { position: 'asc' },
  });
  return deposit as DueRow | null;
};

/**
 * Holds the deposit on the customer's card where the hold outlasts the loan and the time to claim: now, or by a job on
 * the day before the start (`later`). Where it cannot, the card is `kept` and nothing is held. A bank's no (`failed`)
 * is told to both sides. Asked again, it does nothing more.
 */
export const holdDeposit = async (
  { bookingId }: { bookingId: string; key?: string },
  ask: AskSecured,
): Promise<HoldOutcome> => {
  const deposit = await depositOf(db, bookingId);
  if (deposit?.state !== 'card_kept') return 'nothing';
  const { depositClaimHours } = await settings();
  const secured = await ask(db, bookingId);
  const plan = holdPlan(secured, depositClaimHours, now());
  if (plan.when === 'never') return 'kept';
  if (plan.when === 'now') return placeHold(deposit, secured);
  await addJob(db, 'hold-deposit', { bookingId }, { key: `${bookingId}:hold`, runAt: plan.at });
  return 'later';
};

const placeHold = async (deposit: DueRow, secured: Secured): Promise<HoldOutcome> => {
  const { id, key, amountMinor } = deposit;
  const held = await holdOnCard({
    ...cardOf(deposit, secured),
    amountMinor,
    idempotencyKey: `${key}:hold`,
  });
  if (held.state !== 'held' || !held.id) return failHold(deposit, secured);
  const { count } = await db.due.updateMany({
    where: { id, state: 'card_kept' },
    data: { state: 'held', holdId: held.id, holdExpiresAt: held.captureBefore },
  });
  if (count === 1) return 'held';
  // Released (or held by the same job running twice) while Stripe answered: only a hold that is ours may stay.
  const present = await db.due.findUnique({ where: { id }, select: { holdId: true } });
  if (present?.holdId === held.id) return 'held';
  await releaseHold(held.id, `${key}:hold:undo`);
  return 'nothing';
};

/** The card, and what goes with every use of it for a deposit. */
const cardOf = (deposit: DueRow, { title }: Secured) => {
  const { bookingId, currency, payment } = deposit;
  if (!payment?.customerId || !payment.paymentMethodId)
    throw new Error(`booking ${bookingId} has no card kept`);
  return {
    customerId: payment.customerId,
    paymentMethodId: payment.paymentMethodId,
    currency,
    description: title,
    metadata: { bookingId },
    transferGroup: depositGroup(deposit),
  };
};

const failHold = (deposit: DueRow, { title }: Secured): Promise<HoldOutcome> =>
  transaction(async (tx) => {
    const { id, key, bookingId, debtorId, creditorId } = deposit;
    const { count } = await tx.due.updateMany({
      where: { id, state: 'card_kept' },
      data: { state: 'failed' },
    });
    if (count === 0) return 'nothing';
    const told = {
      key: `${key}:hold:failed`,
      kind: 'payment.depositFailed',
      values: () => ({ title }),
      path: `/bookings/${bookingId}`,
    };
    await tellSide(tx, 'customer', { ...told, holderId: debtorId });
    await tellSide(tx, 'provider', { ...told, holderId: creditorId });
    return 'failed';
  });

/** Gives the deposit back: lets go of the hold, or of the card that was kept. What was taken stays taken. */
export const releaseDeposit = async ({ bookingId }: { bookingId: string; key?: string }): Promise<void> => {
  await db.due.updateMany({
    where: { bookingId, kind: 'deposit', state: { in: takeableDues.in } },
    data: { state: 'released' },
  });
  const deposit = await depositOf(db, bookingId);
  if (deposit?.state !== 'released' || !deposit.holdId) return;
  await releaseHold(deposit.holdId, `${deposit.key}:release`);
  await db.due.updateMany({
    where: { id: deposit.id, holdId: deposit.holdId },
    data: { holdId: null, holdExpiresAt: null },
  });
};

/**
 * A hold may have run out, or the bank given it up: where Stripe says so, the card that was kept is what secures the
 * loan now. Gives the booking whose hold was lost.
 */
export const loseHold = async (holdId: string): Promise<string | null> => {
  const deposit = await db.due.findUnique({ where: { holdId }, select: { bookingId: true } });
  if (!deposit || !(await isHoldOver(holdId))) return null;
  await db.due.updateMany({
    where: { holdId, state: 'held' },
    data: { state: 'card_kept', holdId: null, holdExpiresAt: null },
  });
  return deposit.bookingId;
};

/**
 * Takes all or part of a deposit for the provider, on a decided claim: from the hold, or from the card where none is
 * (any more). The rest of a hold goes back. Once a booking; `failed` when the bank refuses. `conflict payment.noDeposit`
 * when it was released already, `conflict payment.tooMuch` beyond the deposit.
 */
export const captureDeposit = async (
  { bookingId, amountMinor }: { bookingId: string; amountMinor: number; key?: string },
  ask: AskSecured,
): Promise<'captured' | 'failed'> => {
  const known = await depositOf(db, bookingId);
  if (known && (await isInBooks(db, takenKey(known)))) return 'captured';
  const deposit = await transaction((tx) => decideCapture(tx, bookingId, amountMinor));
  const taken = await takeFrom(deposit, await ask(db, bookingId), amountMinor);
  if (!taken) {
    await db.due.updateMany({ where: { id: deposit.id, state: 'captured' }, data: { state: 'failed' } });
    return 'failed';
  }
  await transaction((tx) => award(tx, deposit, { amountMinor, chargeId: taken.chargeId }));
  return 'captured';
};

/** The decision first, so that nothing releases what is about to be taken. */
const decideCapture = async (tx: Db, bookingId: string, amountMinor: number): Promise<DueRow> => {
  const deposit = (await lockDues(tx, bookingId)).find(({ kind }) => kind === 'deposit');
  if (!deposit || !(takeableDues.has(deposit.state) || deposit.state === 'captured')) {
    throw new AppError('conflict', 'payment.noDeposit');
  }
  if (amountMinor <= 0 || amountMinor > deposit.amountMinor)
    throw new AppError('conflict', 'payment.tooMuch');
  requirePayable(amountMinor, deposit.currency);
  await tx.due.update({ where: { id: deposit.id }, data: { state: 'captured' } });
  return deposit;
};

const takeFrom = async (
  deposit: DueRow,
  secured: Secured,
  amountMinor: number,
): Promise<{ chargeId: string | null } | null> => {
  const { key, holdId, currency } = deposit;
  if (holdId) {
    const captured = await captureHold(holdId, { amountMinor, currency }, `${key}:capture`);
    if (captured.state === 'captured') return captured;
  }
  const charged = await chargeSavedCard({
    ...cardOf(deposit, secured),
    amountMinor,
    idempotencyKey: `${key}:deposit-charge`,
  });
  return charged.state === 'paid' ? charged : null;
};

/** The movement that brings what was taken of a deposit into the books. */
const takenKey = ({ key }: { key: string }): string => `${key}:deposit`;

/** What was taken comes into the books and goes to the provider's credit. */
const award = async (
  tx: Db,
  deposit: DueRow,
  { amountMinor, chargeId }: { amountMinor: number; chargeId: string | null },
): Promise<void> => {
  const { id: dueId, bookingId, creditorId, currency } = deposit;
  await transfer(tx, {
    key: takenKey(deposit),
    kind: 'deposit',
    bookingId,
    dueId,
    ...(chargeId && { source: chargeId }),
    postings: move(account.stripe(currency), account.deposit(bookingId), amountMinor, currency),
  });
  await transfer(tx, {
    key: awardKey(deposit),
    kind: 'award',
    bookingId,
    dueId,
    postings: move(account.deposit(bookingId), account.payable(creditorId, currency), amountMinor, currency),
  });
  await addJob(tx, 'pay-out', { holderId: creditorId }, { key: `${awardKey(deposit)}:out` });
};
