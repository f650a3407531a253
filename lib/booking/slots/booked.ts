import 'server-only';
import type { Booked } from '@/lib/listing/slots/lifecycle';
import { ownSlots, type Page } from '@/lib/listing/slots/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { certainStates, comingStates } from './coming';

/** They count towards a minimum; those who are still to answer or to pay may do so yet. */
const counted = certainStates;
const pending = comingStates.filter((state) => !certainStates.includes(state));

/** Places of a slot's bookings, for what becomes of it at its cut-off. */
export const bookedOf = async (tx: Db, slotId: string): Promise<Booked> => {
  const coming = await tx.booking.aggregate({
    where: { slotId, state: { in: counted } },
    _sum: { quantity: true },
  });
  const open = await tx.booking.findMany({
    where: { slotId, state: { in: pending } },
    select: { quantity: true, dueAt: true },
  });
  return {
    coming: coming._sum.quantity ?? 0,
    pending: open.map(({ quantity, dueAt }) => ({ quantity, until: dueAt })),
  };
};

/** The slots of a listing of the viewer's, in pages, with how many come. `cursor` is the id of the last one seen. */
export const slotsForHost = (viewer: Viewer, listingId: string, page?: Page) =>
  ownSlots(viewer, listingId, { counted, pending }, page);
