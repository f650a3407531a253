import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { type NewSchedule, startSchedule } from '@/lib/due/schedules/open-scheduled';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { plainDateAt } from '@/lib/shared/period';
import { anAcceptedBooking, checkoutOf } from './paid-bookings';
import type { TestStripe } from './stripe';

const timeZone = 'Europe/Paris';

/** A place that is rented by the month from today on: 30 €, of which its owner gets 28,50 €. */
export const rentOf = (
  { customer, providerId }: { customer: { id: string }; providerId: string },
  change: Partial<NewSchedule> = {},
): NewSchedule => ({
  kind: 'rent',
  debtorId: customer.id,
  creditorId: providerId,
  amountMinor: 3000,
  creditorMinor: 2850,
  currency: 'EUR',
  every: 'month',
  startsOn: plainDateAt(now(), timeZone),
  timeZone,
  times: null,
  ...change,
});

/** A booking that was paid by card, whose rent is charged from that card from now on. */
export const aRentedPlace = async (
  stripe: TestStripe,
  change: Partial<NewSchedule> = {},
  { depositMinor = 0 }: { depositMinor?: number } = {},
) => {
  const booking = await anAcceptedBooking({ depositMinor });
  await transaction((tx) => startSchedule(tx, booking.bookingId, rentOf(booking, change)));
  await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
  await syncCheckout(booking.bookingId, confirmPaid);
  return booking;
};

export const rentsOf = (bookingId: string) =>
  db.due.findMany({ where: { bookingId, kind: 'rent' }, orderBy: { position: 'asc' } });
