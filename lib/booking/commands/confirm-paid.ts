import 'server-only';
import type { ConfirmPaid, Settling } from '@/lib/due/commands/settle-checkout';
import type { BookingDueKind } from '@/lib/due/kinds';
import { paymentOf } from '@/lib/due/queries';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { confirmDifference } from '../amending/commands/confirm-difference';
import { advance } from '../booking-life';
import { factsOf, holdBooking } from '../facts';
import { availableTransitions, findTransition } from '../lifecycle';
import type { State } from '../lives/terms';

/** The booking's first payment arrived: accepted becomes confirmed. False when the booking is gone by now (`pay_late`). */
const confirmBooking = async (tx: Db, { bookingId }: Settling): Promise<boolean> => {
  const now = clockNow();
  const numbers = await settings();
  const row = await holdBooking(tx, bookingId);
  const [move] = availableTransitions(factsOf(row), 'system', now, numbers).filter(
    ({ name }) => name === 'pay' || name === 'pay_late',
  );
  // A date that was called off while the page to pay was open was paid for all the same: its share goes back.
  const overMinor = ((await paymentOf(tx, bookingId))?.amountMinor ?? row.totalMinor) - row.totalMinor;
  const data = move?.name === 'pay' && overMinor > 0 ? { refundMinor: overMinor } : {};
  const state = move
    ? await advance(tx, row, { name: move.name, by: 'system', now, numbers, data })
    : (row.state as State);
  return !findTransition('pay_late')?.from.includes(state);
};

/** What follows where a due of a kind is settled; false where nothing waits for it any more. */
const whenSettled: Record<BookingDueKind, (tx: Db, paid: Settling) => Promise<boolean>> = {
  price: confirmBooking,
  deposit: confirmBooking,
  difference: confirmDifference,
  // What some of a ring give is kept with the last yes.
  balance: async () => true,
  // Their agreement began before, and goes on with or without them.
  rent: async () => true,
  instalment: async () => true,
};

/**
 * What is due by a booking was paid. False when that is too late: whoever took the money in sends it back. Told twice, the
 * second time changes nothing.
 */
export const confirmPaid: ConfirmPaid = (tx, paid) => whenSettled[paid.kind](tx, paid);
