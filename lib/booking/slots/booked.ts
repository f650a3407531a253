import 'server-only';
import type { Booked } from '@/lib/listing/slots/lifecycle';
import { ownSlots, type Page } from '@/lib/listing/slots/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { countedStates, pendingStates } from '../lifecycle';

/** Places of a slot's bookings, for what becomes of it at its cut-off. */
export const bookedOf = async (tx: Db, slotId: string): Promise<Booked> => {
  const coming = await tx.booking.aggregate({
    where: { slotId, state: { in: countedStates.in } },
    _sum: { quantity: true },
  });
  const open = await tx.booking.findMany({
    where: { slotId, state: { in: pendingStates.in } },
    select: { quantity: true, dueAt: true },
  });
  return {
    coming: coming._sum.quantity ?? 0,
    pending: open.map(({ quantity, dueAt }) => ({ quantity, until: dueAt })),
  };
};

/** The slots of a listing of the viewer's, in pages, with how many come. `cursor` is the id of the last one seen. */
export const slotsForHost = (viewer: Viewer, listingId: string, page?: Page) =>
  ownSlots(viewer, listingId, { counted: countedStates.in, pending: pendingStates.in }, page);

/** The slot that a booking has places in; null: none. */
export const slotIdOf = async (tx: Db, bookingId: string): Promise<string | null> =>
  (await tx.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { slotId: true } })).slotId;
