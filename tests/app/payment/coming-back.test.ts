import { bookingAfterPaying } from '@/app/[locale]/bookings/[id]/after-paying';
import { stepOf } from '@/components/booking/step';
import { bookingFor } from '@/lib/booking/queries';
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
    // Stripe says that the page is still to be paid: whatever the address says, they can.
    const unpaid = await bookingAfterPaying(booking.customer, booking.bookingId);
    expect(unpaid).toMatchObject({ state: 'accepted', canPay: true });
    expect(unpaid.isPaying).toBeFalsy();
    await stripe.pay(url);
    const confirmed = await bookingAfterPaying(booking.customer, booking.bookingId);
    expect(confirmed.state).toBe('confirmed');
    expect(confirmed.isPaying).toBeFalsy();
  });

  it('finds a button to pay where no page was ever opened, even while Stripe does not answer', async () => {
    const booking = await anAcceptedBooking();
    await stripe.loseCalls('refuse', 20);
    const typed = await bookingAfterPaying(booking.customer, booking.bookingId);
    await stripe.loseCalls('refuse', 0);
    expect(typed).toMatchObject({ state: 'accepted', canPay: true });
    expect(typed.isPaying).toBeFalsy();
  });

  it('finds the booking as it was while Stripe does not answer', async () => {
    const booking = await anAcceptedBooking();
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await stripe.loseCalls('refuse', 20);
    const log = jest.spyOn(console, 'error').mockImplementation(() => {});
    const waiting = await bookingAfterPaying(booking.customer, booking.bookingId);
    // Neither a button to pay again nor their turn to: only the word of Stripe is missing.
    expect(waiting).toMatchObject({ state: 'accepted', isPaying: true, canPay: false });
    expect((await bookingFor(booking.customer, booking.bookingId)).canPay).toBe(true);
    expect(stepOf(waiting, new Date())).toEqual({ key: 'paying', turn: 'nobody' });
    expect(log).toHaveBeenCalled();
    log.mockRestore();
    await stripe.loseCalls('refuse', 0);
    expect((await bookingAfterPaying(booking.customer, booking.bookingId)).state).toBe('confirmed');
  });
});
