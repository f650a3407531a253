import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { advance } from '../booking-life';
import { factsOf, holdBooking } from '../facts';
import { availableTransitions, findTransition } from '../lifecycle';
import type { State } from '../lives/terms';

/**
 * The payment of a booking arrived: accepted becomes confirmed. False when the booking is gone by now (`pay_late`):
 * whoever took the money in sends it back. Told twice, the second time changes nothing.
 */
export const confirmPaid = async (tx: Db, bookingId: string): Promise<boolean> => {
  const now = clockNow();
  const numbers = await settings();
  const row = await holdBooking(tx, bookingId);
  const [move] = availableTransitions(factsOf(row), 'system', now, numbers).filter(
    ({ name }) => name === 'pay' || name === 'pay_late',
  );
  const state = move
    ? await advance(tx, row, { name: move.name, by: 'system', now, numbers })
    : (row.state as State);
  return !findTransition('pay_late')?.from.includes(state);
};
