import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { agreedStates } from '../lifecycle';

/** The viewer's booking of a slot, the last one they made; null: none. */
export const lastPlaceAt = async (viewer: Viewer | null, slotId: string) =>
  viewer &&
  db.booking.findFirst({
    where: { slotId, customerId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, state: true, quantity: true },
  });

/** The viewer's booking of a slot: the one with which they sit at the table, else the last one they made; null: none. */
export const ownPlaceAt = async (
  viewer: Viewer,
  slotId: string,
): Promise<{ bookingId: string; isCertain: boolean } | null> => {
  const bookings = await db.booking.findMany({
    where: { slotId, customerId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, state: true },
    take: 20,
  });
  const certain = bookings.find(({ state }) => agreedStates.has(state));
  const one = certain ?? bookings[0];
  return one ? { bookingId: one.id, isCertain: one === certain } : null;
};
