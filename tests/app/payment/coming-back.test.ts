import { bookingAfterPaying } from '@/app/[locale]/bookings/[id]/after-paying';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());

describe('the customer who comes back from the payment page', () => {
  it('finds the booking confirmed though no webhook came, and unpaid when they did not pay', async () => {
    await stripe.mischief({ hold: true });
    const booking = await anAcceptedBooking();
    const { url } = await checkoutFor(checkoutOf(booking));
    expect((await bookingAfterPaying(booking.customer, booking.bookingId)).state).toBe('accepted');
    await stripe.pay(url);
    expect((await bookingAfterPaying(booking.customer, booking.bookingId)).state).toBe('confirmed');
  });

  it('finds the booking as it was while Stripe does not answer', async () => {
    const booking = await anAcceptedBooking();
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await stripe.loseCalls('refuse', 20);
    const log = jest.spyOn(console, 'error').mockImplementation(() => {});
    expect((await bookingAfterPaying(booking.customer, booking.bookingId)).state).toBe('accepted');
    expect(log).toHaveBeenCalled();
    log.mockRestore();
    await stripe.loseCalls('refuse', 0);
    expect((await bookingAfterPaying(booking.customer, booking.bookingId)).state).toBe('confirmed');
  });
});
