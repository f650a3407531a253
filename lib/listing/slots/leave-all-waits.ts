import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { askThoseWhoWait, lockSlot } from './claims';
import { openWaits } from './wait-states';

/** A member waits nowhere any more; places that were offered to them go to the next. */
export const leaveAllWaits = async (tx: Db, memberId: string): Promise<void> => {
  const waits = await tx.wait.findMany({
    where: { holderId: memberId, state: { in: openWaits.in } },
    select: { id: true, slotId: true },
    orderBy: { slotId: 'asc' },
  });
  for (const { id, slotId } of waits) {
    await lockSlot(tx, slotId);
    await tx.placeClaim.updateMany({ where: { waitId: id, isActive: true }, data: { isActive: false } });
    await tx.wait.update({ where: { id }, data: { state: 'left', offeredUntil: null } });
    // Also who only waited may have kept places for which others come next.
    await askThoseWhoWait(tx, slotId);
  }
};
