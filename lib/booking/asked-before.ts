import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { Period } from '@/lib/shared/period';
import { openStates } from './lifecycle';

/** How many bookings of a listing a member has for exactly this time, not over yet. */
export const askedBefore = async (
  viewer: Viewer | null,
  listingId: string,
  period: Period,
): Promise<number> => {
  if (!viewer) return 0;
  return db.booking.count({
    where: {
      listingId,
      customerId: viewer.id,
      startsAt: period.from,
      endsAt: period.to,
      state: { in: openStates.in },
    },
  });
};
