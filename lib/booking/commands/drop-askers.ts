import 'server-only';
import { areOffered, askingFor, canHaveHoldings } from '@/lib/holding/holdings';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { advanceWhereOpen } from '../booking-life';
import { holdBooking } from '../facts';

const dropOne = (bookingId: string): Promise<void> =>
  transaction(async (tx) => {
    const now = clockNow();
    const numbers = await settings();
    const row = await holdBooking(tx, bookingId);
    const isThere = async () =>
      (await areOffered(tx, bookingId)) && (await canHaveHoldings(tx, bookingId, now));
    await advanceWhereOpen(tx, row, 'fall_apart', { now, numbers }, isThere);
  });

/**
 * Ends what others ask for together with a listing that is not there any more: a ring without one of its things. Each in a
 * transaction of its own; where it is offered again by then nothing changes, nor when told twice.
 */
export const dropAskers = async (listingId: string): Promise<void> => {
  for (const id of await askingFor(db, listingId)) await dropOne(id);
};
