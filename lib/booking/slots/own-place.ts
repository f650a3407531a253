import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { isSelf, scopeFor } from '@/lib/standing/standing';
import { agreedStates } from '../lifecycle';
import { everOfSlot } from './of-slot';

/** The bookings of a slot that the viewer has or sees to: their own, then those of their circles; the newest first. */
const placesAt = async (viewer: Viewer, slotId: string) => {
  const bookings = await db.booking.findMany({
    where: { ...everOfSlot(slotId), customerId: scopeFor(viewer, 'booking.see') },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, state: true, quantity: true, customerId: true },
    take: 20,
  });
  const [own, ofCircles] = [true, false].map((isOwn) =>
    bookings.filter(({ customerId }) => isSelf(viewer, customerId) === isOwn),
  );
  return [...(own ?? []), ...(ofCircles ?? [])];
};

/** The viewer's booking of a slot, the last one they made, else that of a circle of theirs; null: none. */
export const lastPlaceAt = async (viewer: Viewer | null, slotId: string) => {
  const last = viewer && (await placesAt(viewer, slotId))[0];
  return last ? { id: last.id, state: last.state, quantity: last.quantity } : null;
};

/**
 * The viewer's booking of a slot, or that of a circle of theirs: the one with which they sit at the table, else the last one
 * made; null: none.
 */
export const ownPlaceAt = async (
  viewer: Viewer,
  slotId: string,
): Promise<{ bookingId: string; isCertain: boolean } | null> => {
  const bookings = await placesAt(viewer, slotId);
  const certain = bookings.find(({ state }) => agreedStates.has(state));
  const one = certain ?? bookings[0];
  return one ? { bookingId: one.id, isCertain: one === certain } : null;
};
