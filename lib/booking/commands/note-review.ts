import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { advance } from '../booking-life';
import { factsOf, holdBooking } from '../facts';
import { availableTransitions } from '../lifecycle';
import { type Party, parties } from '../lives/terms';

/** One side of a booking has written about the other. Returns whether both have now, which closes it where it can. */
export const noteReview = async (tx: Db, bookingId: string, party: Party): Promise<boolean> => {
  await tx.booking.update({ where: { id: bookingId }, data: { reviewedBy: { push: party } } });
  const row = await holdBooking(tx, bookingId);
  const facts = factsOf(row);
  const now = clockNow();
  const numbers = await settings();
  if (availableTransitions(facts, 'system', now, numbers).some(({ name }) => name === 'complete'))
    await advance(tx, row, { name: 'complete', by: 'system', now, numbers });
  return parties.every((side) => facts.reviewedBy.includes(side));
};
