import 'server-only';
import { moveCredit } from '@/lib/ledger/credits';
import { transferId } from '@/lib/ledger/queries';
import type { Db } from '@/lib/platform/db/client';
import { type DueRow, lockDues } from '../due-rows';
import { refundableMinor, settledDues } from '../rules';

/** Taken back whole, what was given by it counts no more; of a part it is a movement like any other, and nobody earns by it. */
const namedAs = async (tx: Db, due: DueRow, backMinor: number) => {
  if (backMinor !== due.amountMinor) return {};
  const correctsId = await transferId(tx, `${due.key}:credit`);
  return { dueId: due.id, correctsId, reason: '' };
};

/**
 * Gives back what an agreement was settled with in credit, what was settled last first: all that is left of it, or `amountMinor`. Whoever
 * had it may have spent it: it is taken all the same, down to the last floor of their account; `conflict ledger.creditLow` beyond that.
 */
export const giveBackCredit = async (
  tx: Db,
  bookingId: string,
  amountMinor = Number.POSITIVE_INFINITY,
): Promise<void> => {
  const dues = (await lockDues(tx, bookingId)).filter(
    ({ way, state }) => way === 'credit' && settledDues.has(state),
  );
  let leftMinor = amountMinor;
  for (const due of dues.toReversed()) {
    const backMinor = Math.min(leftMinor, refundableMinor(due));
    if (backMinor <= 0) continue;
    leftMinor -= backMinor;
    const refundedMinor = due.refundedMinor + backMinor;
    await tx.due.update({ where: { id: due.id }, data: { refundedMinor } });
    await moveCredit(tx, {
      from: due.creditorId,
      to: due.debtorId,
      asset: due.currency,
      amountMinor: backMinor,
      key: `${due.key}:credit:back:${refundedMinor}`,
      bookingId,
      beyondEarned: true,
      ...(await namedAs(tx, due, backMinor)),
    });
  }
};
