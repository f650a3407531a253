import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { advance } from '../booking-life';
import { factsOf, holdBooking } from '../facts';
import { availableTransitions } from '../lifecycle';
import type { State } from '../lives/terms';

/** Closes a booking whose reviews are both in. Any other stays as it is. */
export const completeReviews = async (tx: Db, bookingId: string): Promise<State> => {
  const now = clockNow();
  const numbers = await settings();
  const row = await holdBooking(tx, bookingId);
  const isOffered = availableTransitions(factsOf(row), 'system', now, numbers).some(
    ({ name }) => name === 'complete',
  );
  return isOffered
    ? advance(tx, row, { name: 'complete', by: 'system', now, numbers })
    : (row.state as State);
};
