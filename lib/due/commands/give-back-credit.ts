import 'server-only';
import { moveCredit } from '@/lib/ledger/credits';
import { transferId } from '@/lib/ledger/queries';
import type { Db } from '@/lib/platform/db/client';
import { type DueRow, lockDues } from '../due-rows';
import { settledDues } from '../rules';
import { giveBackLastFirst } from './last-first';

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
  await giveBackLastFirst(tx, dues, amountMinor, async (due, { partMinor, refundedMinor }) =>
    moveCredit(tx, {
      from: due.creditorId,
      to: due.debtorId,
      asset: due.currency,
      amountMinor: partMinor,
      key: `${due.key}:credit:back:${refundedMinor}`,
      bookingId,
      beyondEarned: true,
      ...(await namedAs(tx, due, partMinor)),
    }),
  );
};
