import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Period } from '@/lib/shared/period';
import { openStates } from './lifecycle';

/** How many bookings of a listing a holder has for exactly this time, not over yet. */
export const askedBefore = async (customerId: string, listingId: string, period: Period): Promise<number> => {
  return db.booking.count({
    where: {
      listingId,
      customerId,
      startsAt: period.from,
      endsAt: period.to,
      state: { in: openStates.in },
    },
  });
};
