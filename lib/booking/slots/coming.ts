import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Message } from '@/lib/shared/errors';
import type { State } from '../lifecycle';

/** While a booking is in one of these, its customer may take no other place of the session (index `booking_once_a_slot`). */
export const comingStates: State[] = ['requested', 'accepted', 'confirmed', 'started'];

/** The booking with which a member comes to a session already, or asks to. */
export const comingWith = async (db: Db, slotId: string, memberId: string): Promise<string | null> => {
  const booking = await db.booking.findFirst({
    where: { slotId, customerId: memberId, state: { in: comingStates } },
    select: { id: true },
  });
  return booking?.id ?? null;
};

/** The refusal, with the booking that is there for a page to lead to. */
export const alreadyComing = (bookingId: string | null): Message => ({
  key: 'booking.alreadyComing',
  ...(bookingId && { values: { bookingId } }),
});
