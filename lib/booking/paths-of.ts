import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { ofHolder } from './acting';
import { slotIdsAmong } from './slots/of-slot';

/** Where news lead about a member's bookings and the slots they are of, without the language. */
export const pathsOf = async (db: Db, memberId: string): Promise<string[]> => {
  const bookings = await db.booking.findMany({
    where: ofHolder(memberId),
    select: { id: true, listingId: true, holdings: { select: { slotId: true } } },
  });
  const paths = bookings.flatMap(({ id, listingId, holdings }) => [
    `/bookings/${id}`,
    ...slotIdsAmong(holdings).map((slotId) => `/listings/${listingId}/sessions/${slotId}`),
  ]);
  return [...new Set(paths)];
};
