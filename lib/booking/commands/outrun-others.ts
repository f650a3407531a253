import 'server-only';
import { canHaveHoldings } from '@/lib/holding/holdings';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { advanceWhereOpen } from '../booking-life';
import { holdBooking } from '../facts';
import { statesBefore, type TransitionName } from '../lifecycle';

const name: TransitionName = 'outrun';

const outrunOne = (bookingId: string): Promise<void> =>
  transaction(async (tx) => {
    const now = clockNow();
    const numbers = await settings();
    const row = await holdBooking(tx, bookingId);
    await advanceWhereOpen(tx, row, name, { now, numbers }, () => canHaveHoldings(tx, bookingId, now));
  });

/**
 * Ends the open requests that a booking has left nothing for: what they ask for of its listing is held now. Each is moved in a
 * transaction of its own; what can still be had stays as it is, and told twice nothing changes.
 */
export const outrunOthers = async (bookingId: string): Promise<void> => {
  const { listingId } = await db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { listingId: true },
  });
  const others = await db.booking.findMany({
    where: {
      listingId,
      id: { not: bookingId },
      state: { in: statesBefore(name) },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  for (const { id } of others) await outrunOne(id);
};
