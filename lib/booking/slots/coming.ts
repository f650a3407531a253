import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { AppError, type Message } from '@/lib/shared/errors';
import { comingStates } from '../lifecycle';
import { keptHoldings, ofSlot, slotIdsAmong } from './of-slot';

/** The booking with which a member or a circle comes to a slot already, or asks to. */
export const comingWith = async (db: Db, slotId: string, customerId: string): Promise<string | null> => {
  const booking = await db.booking.findFirst({
    where: { ...ofSlot(slotId), customerId, state: { in: comingStates.in } },
    select: { id: true },
  });
  return booking?.id ?? null;
};

/** The bookings with which a member comes to some slots, by slot. */
export const comingTo = async (
  db: Db,
  memberId: string,
  slotIds: readonly string[],
): Promise<Map<string, string>> => {
  const bookings = await db.booking.findMany({
    where: { ...ofSlot({ in: [...slotIds] }), customerId: memberId, state: { in: comingStates.in } },
    select: { id: true, holdings: { where: keptHoldings, select: { slotId: true } } },
  });
  const wanted = new Set(slotIds);
  return new Map(
    bookings.flatMap(({ id, holdings }) =>
      slotIdsAmong(holdings)
        .filter((slotId) => wanted.has(slotId))
        .map((slotId): [string, string] => [slotId, id]),
    ),
  );
};

/** The refusal, with the booking that is there for a page to lead to. */
export const alreadyComing = (bookingId: string | null): Message => ({
  key: 'booking.alreadyComing',
  ...(bookingId && { values: { bookingId } }),
});

/** Throws it where a member or a circle comes to a slot already. */
export const requireNotComing = async (db: Db, slotId: string, customerId: string): Promise<void> => {
  const bookingId = await comingWith(db, slotId, customerId);
  if (!bookingId) return;
  const { key, values } = alreadyComing(bookingId);
  throw new AppError('conflict', key, { ...(values && { values }) });
};
