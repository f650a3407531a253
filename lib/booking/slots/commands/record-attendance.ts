import 'server-only';
import { noteAttendance } from '@/lib/holding/holdings';
import { slotOfHost } from '@/lib/listing/slots/one-slot';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import { agreedStates } from '../../lifecycle';
import { ofSlot, placesIn, placesOf } from '../of-slot';
import { lookBackUntil } from '../rules';
import type { RecordAttendance } from '../schema';

/**
 * The host notes how many came of each booking, from the start on, and may change it while reviews are written. All or
 * nothing: `invalid` beside `attended.<bookingId>` where more came than were expected; a booking of another slot is
 * not found.
 */
export const recordAttendance = async (
  viewer: Viewer | null,
  { slotId, attended }: RecordAttendance,
): Promise<void> => {
  const member = requireMember(viewer);
  const now = clockNow();
  const slot = await slotOfHost(db, member, slotId);
  if (now < slot.startsAt) throw new AppError('conflict', 'slot.notBegun');
  if (now >= lookBackUntil(slot, await settings())) throw new AppError('conflict', 'slot.noMoreAttendance');
  const guests = await db.booking.findMany({
    where: { ...ofSlot(slotId), state: { in: agreedStates.in } },
    select: { id: true, holdings: placesOf(slotId) },
  });
  const expected = new Map(guests.map(({ id, holdings }) => [id, placesIn({ holdings })]));
  const wrong: Record<string, Message> = {};
  for (const [id, came] of Object.entries(attended)) {
    const limit = expected.get(id);
    if (limit === undefined) throw notFound();
    if ((came ?? 0) > limit) wrong[`attended.${id}`] = { key: 'slot.tooManyCame', values: { limit } };
  }
  if (Object.keys(wrong).length > 0) throw new AppError('invalid', 'form', { fields: wrong });
  await transaction(async (tx) => {
    for (const [id, came] of Object.entries(attended))
      await noteAttendance(tx, { bookingId: id, slotId }, came);
  });
};
