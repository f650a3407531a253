import 'server-only';
import { moveCredit, moveWithoutWord } from '@/lib/ledger/credits';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { openDues } from './open-dues';

type Counted = {
  bookingId: string;
  debtorId: string;
  creditorId: string;
  /** A credit of the community's own. */
  currency: string;
  amountMinor: number;
};

/**
 * What two sides counted at the end of an agreement is due and settled in one step, in credit. With `unsaid` the debtor has said
 * nothing (lib/ledger `moveWithoutWord`); otherwise `conflict ledger.creditLow` or `creditHigh` beyond the limits.
 */
export const settleAtOnce = async (
  tx: Db,
  { bookingId, ...due }: Counted,
  { unsaid }: { unsaid: boolean },
): Promise<void> => {
  const { debtorId: from, creditorId: to, currency: asset, amountMinor } = due;
  if (amountMinor === 0) return;
  await openDues(tx, bookingId, [{ ...due, kind: 'price', creditorMinor: amountMinor, way: 'credit' }]);
  const { id: dueId, key } = await tx.due.update({
    where: { bookingId_kind_position: { bookingId, kind: 'price', position: 1 } },
    data: { state: 'settled', settledAt: now() },
    select: { id: true, key: true },
  });
  const move = unsaid ? moveWithoutWord : moveCredit;
  // Last, because the accounts are locked from here on.
  await move(tx, { from, to, asset, amountMinor, key: `${key}:credit`, bookingId, dueId });
};
