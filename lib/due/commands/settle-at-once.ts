import 'server-only';
import { moveCredit, moveWithoutWord } from '@/lib/ledger/credits';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import type { DueKind } from '../kinds';
import { openDues } from './open-dues';

type Counted = {
  bookingId: string;
  debtorId: string;
  creditorId: string;
  /** A credit of the community's own. */
  currency: string;
  amountMinor: number;
  /** Left out: its price, the first and only one. */
  kind?: DueKind;
  position?: number;
};

/**
 * What two sides counted at the end of an agreement, or agreed on before, is due and settled in one step, in credit. With `unsaid` the debtor has said
 * nothing (lib/ledger `moveWithoutWord`); otherwise `conflict ledger.creditLow` or `creditHigh` beyond the limits.
 */
export const settleAtOnce = async (
  tx: Db,
  { bookingId, kind = 'price', position = 1, ...due }: Counted,
  { unsaid }: { unsaid: boolean },
): Promise<void> => {
  const { debtorId: from, creditorId: to, currency: asset, amountMinor } = due;
  if (amountMinor === 0) return;
  await openDues(tx, bookingId, [{ ...due, kind, position, creditorMinor: amountMinor, way: 'credit' }]);
  const { id: dueId, key } = await tx.due.update({
    where: { bookingId_kind_position: { bookingId, kind, position } },
    data: { state: 'settled', settledAt: now() },
    select: { id: true, key: true },
  });
  const move = unsaid ? moveWithoutWord : moveCredit;
  // Last, because the accounts are locked from here on.
  await move(tx, { from, to, asset, amountMinor, key: `${key}:credit`, bookingId, dueId });
};
