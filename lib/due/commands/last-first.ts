import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { DueRow } from '../due-rows';
import { refundableMinor } from '../rules';

/** What of a due goes back, and what has gone back of it in all: no two parts of it have the same. */
export type GoesBack = { partMinor: number; refundedMinor: number };

/** Notes on some dues that so much of them goes back, of what was owed last first; `moveBack` moves each part. */
export const giveBackLastFirst = async (
  tx: Db,
  dues: readonly DueRow[],
  amountMinor: number,
  moveBack: (due: DueRow, back: GoesBack) => Promise<unknown>,
): Promise<void> => {
  let leftMinor = amountMinor;
  for (const due of dues.toReversed()) {
    const partMinor = Math.min(leftMinor, refundableMinor(due));
    if (partMinor <= 0) continue;
    leftMinor -= partMinor;
    const refundedMinor = due.refundedMinor + partMinor;
    await tx.due.update({ where: { id: due.id }, data: { refundedMinor } });
    await moveBack(due, { partMinor, refundedMinor });
  }
};
