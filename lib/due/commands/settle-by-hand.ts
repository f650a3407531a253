import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { AppError, notFound } from '@/lib/shared/errors';
import { standingNow } from '@/lib/standing/at-once';
import { mayAct } from '@/lib/standing/standing';
import { type DueRow, lockDues, lockPayment } from '../due-rows';
import { type BookingDueKind, isSecurity } from '../kinds';
import { owedDues, settledDues } from '../rules';
import type { ConfirmPaid } from './settle-checkout';

/** The due with its rows locked, and the sides of it for which someone speaks. */
const lockedFor = async (tx: Db, viewer: Viewer, dueId: string) => {
  const asked = await tx.due.findUnique({
    where: { id: dueId },
    select: { bookingId: true, debtorId: true, creditorId: true, paymentId: true },
  });
  if (!asked?.bookingId || !asked.debtorId) throw notFound();
  const owes = mayAct(viewer, 'booking.take', asked.debtorId);
  const isOwed = mayAct(viewer, 'booking.answer', asked.creditorId);
  if (!owes && !isOwed) throw notFound();
  if (asked.paymentId) await lockPayment(tx, asked.paymentId);
  const dues = await lockDues(tx, asked.bookingId);
  const due = dues.find(({ id }) => id === dueId);
  if (!due) throw notFound();
  const isBeside = ({ paymentId }: DueRow) => paymentId !== null && paymentId === due.paymentId;
  const securedBy = dues.find((each) => isBeside(each) && isSecurity(each.kind) && owedDues.has(each.state));
  return { due, owes, isOwed, securedBy };
};

/** What only secures something is never settled: it is kept, or taken where a claim is decided. */
const requireOpen = ({ kind, state, chargingSince }: DueRow): void => {
  if (isSecurity(kind) || !owedDues.has(state)) throw new AppError('conflict', 'due.notOpen');
  // The bank is being asked at this moment: what it says comes first.
  if (chargingSince) throw new AppError('conflict', 'due.beingCharged');
};

/**
 * One side says that a due was settled by hand; when both have said so, it is, and no card pays it any more: who is on the page at
 * that moment gets it back. `conflict due.notOpen` when it is not owed (any more), `conflict due.beingCharged` while a card is asked,
 * `conflict due.cardSecures` where its page is also to keep a card for a deposit: nobody would ask for that any more.
 */
export const sayPaid = async (
  viewer: Viewer | null,
  { dueId }: { dueId: string },
  confirmPaid: ConfirmPaid,
): Promise<{ isSettled: boolean }> => {
  const asking = requireMember(viewer);
  return transaction(async (tx) => {
    const member = await standingNow(tx, asking);
    const { due, owes, isOwed, securedBy } = await lockedFor(tx, member, dueId);
    if (due.way === 'hand' && settledDues.has(due.state)) return { isSettled: true };
    requireOpen(due);
    if (securedBy) throw new AppError('conflict', 'due.cardSecures');
    const debtorSaidAt = due.debtorSaidAt ?? (owes ? now() : null);
    const creditorSaidAt = due.creditorSaidAt ?? (isOwed ? now() : null);
    await tx.due.update({ where: { id: dueId }, data: { debtorSaidAt, creditorSaidAt } });
    if (!debtorSaidAt || !creditorSaidAt) return { isSettled: false };
    await settle(tx, due, confirmPaid);
    return { isSettled: true };
  });
};

const settle = async (tx: Db, due: DueRow, confirmPaid: ConfirmPaid): Promise<void> => {
  const { id, bookingId, paymentId } = due;
  await tx.due.update({
    where: { id },
    data: { state: 'settled', way: 'hand', settledAt: now(), nextTryAt: null },
  });
  if (paymentId) await addJob(tx, 'cancel-payment', { bookingId, paymentId }, { key: `${due.key}:by-hand` });
  const isWaited = await confirmPaid(tx, { bookingId, paymentId, kind: due.kind as BookingDueKind });
  if (!isWaited) throw new AppError('conflict', 'due.notOpen');
};
