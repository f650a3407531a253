import 'server-only';
import { moveCredit } from '@/lib/ledger/credits';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import { lockDues } from '../due-rows';
import { type BookingDueKind, isSecurity } from '../kinds';
import { owedDues, settledDues } from '../rules';
import type { ConfirmPaid } from './settle-checkout';

/**
 * Settles what the viewer owes, or a circle that they act for, in a credit of the community's own: from account to account, once.
 * `conflict ledger.creditLow` or `creditHigh` beyond the limits; `conflict due.notOpen` when it is not owed (any more).
 */
export const settleByCredit = async (
  viewer: Viewer | null,
  { dueId }: { dueId: string },
  confirmPaid: ConfirmPaid,
): Promise<void> => {
  const member = requireMember(viewer);
  await transaction(async (tx) => {
    const where = { id: dueId, way: 'credit', debtorId: scopeFor(member, 'booking.take') };
    const asked = await tx.due.findFirst({ where, select: { bookingId: true } });
    const due = asked?.bookingId && (await lockDues(tx, asked.bookingId)).find(({ id }) => id === dueId);
    if (!due) throw notFound();
    if (settledDues.has(due.state)) return;
    if (isSecurity(due.kind) || !owedDues.has(due.state)) throw new AppError('conflict', 'due.notOpen');
    const { bookingId, debtorId, creditorId, currency, amountMinor, key } = due;
    await tx.due.update({ where: { id: dueId }, data: { state: 'settled', settledAt: now() } });
    const isWaited = await confirmPaid(tx, { bookingId, paymentId: null, kind: due.kind as BookingDueKind });
    if (!isWaited) throw new AppError('conflict', 'due.notOpen');
    // Last, because the accounts are locked from here on.
    await moveCredit(tx, {
      from: debtorId,
      to: creditorId,
      asset: currency,
      amountMinor,
      key: `${key}:credit`,
      bookingId,
      dueId,
    });
  });
};
