import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { advanceWhereOpen } from '../booking-life';
import { factsOf, holdBooking } from '../facts';
import { isAmongMembers } from '../lifecycle';
import { parties } from '../lives/terms';

/** One side of a booking, or one of a ring, has written. Returns whether all have now, which closes it where it can. */
export const noteReview = async (tx: Db, bookingId: string, reviewer: string): Promise<boolean> => {
  await tx.booking.update({ where: { id: bookingId }, data: { reviewedBy: { push: reviewer } } });
  const row = await holdBooking(tx, bookingId);
  const facts = factsOf(row);
  await advanceWhereOpen(tx, row, 'complete', { now: clockNow(), numbers: await settings() });
  const all = isAmongMembers(row) ? row.parties.map(({ holderId }) => holderId) : parties;
  return all.every((each) => facts.reviewedBy.includes(each));
};
