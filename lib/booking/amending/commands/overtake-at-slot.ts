import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { holdBooking } from '../../facts';
import { amendmentSubject, holdOpenAmendment } from '../amendment-subject';
import { openAmendments } from '../lifecycle';

/** A slot is another one now, or does not take place: who was to come to it instead of another stays where they are. */
export const overtakeAtSlot = async (slotId: string): Promise<void> => {
  const open = await db.amendment.findMany({
    where: { slotId, state: { in: openAmendments.in } },
    orderBy: { id: 'asc' },
    select: { id: true, bookingId: true },
  });
  for (const { id, bookingId } of open)
    await transaction(async (tx) => {
      await holdBooking(tx, bookingId);
      const amendment = await holdOpenAmendment(tx, bookingId);
      if (amendment?.id !== id) return;
      const at = { now: clockNow(), numbers: await settings() };
      await advance(amendmentSubject, tx, amendment, { name: 'overtake', by: 'system', ...at });
    });
};
