import 'server-only';
import type { Db } from '@/lib/platform/db/client';

/** Where news lead about a member's bookings and the slots they are of, without the language. */
export const pathsOf = async (db: Db, memberId: string): Promise<string[]> => {
  const bookings = await db.booking.findMany({
    where: { OR: [{ customerId: memberId }, { providerId: memberId }] },
    select: { id: true, listingId: true, slotId: true },
  });
  const paths = bookings.flatMap(({ id, listingId, slotId }) => [
    `/bookings/${id}`,
    ...(slotId ? [`/listings/${listingId}/sessions/${slotId}`] : []),
  ]);
  return [...new Set(paths)];
};
