import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { account } from '@/lib/ledger/accounts';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { checkoutFor } from '@/lib/payment/commands/checkout';
import { payOut } from '@/lib/payment/commands/pay-out';
import { refundPayment } from '@/lib/payment/commands/refund-payment';
import { syncCheckout } from '@/lib/payment/commands/settle-checkout';
import { paymentOf } from '@/lib/payment/queries';
import { db } from '@/lib/platform/db/client';
import { listBalanceTransactions } from '@/lib/platform/stripe/payments';
import { AppError } from '@/lib/shared/errors';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());

const aPaidBooking = async (with_: Parameters<typeof anAcceptedBooking>[0] = {}) => {
  const booking = await anAcceptedBooking({ depositMinor: 0, ...with_ });
  await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
  await syncCheckout(booking.bookingId, confirmPaid);
  return booking;
};

/** What Stripe itself says went back, whatever our own books say. */
const refundsAtStripe = async (bookingId: string): Promise<number[]> => {
  const ours = (await postingsOf(db, bookingId)).flatMap(({ source }) => source ?? []);
  const all = await listBalanceTransactions({ since: new Date(0) });
  return all
    .filter(({ kind, sourceId }) => kind === 'refund' && ours.includes(sourceId ?? ''))
    .map(({ amountMinor }) => amountMinor);
};

describe('a refund', () => {
  it('goes back once under its key, twenty at the same time', async () => {
    const { bookingId } = await aPaidBooking();
    const key = `${bookingId}:refund:1`;
    await Promise.all(Array.from({ length: 20 }, () => refundPayment({ bookingId, amountMinor: 500, key })));
    expect(await paymentOf(db, bookingId)).toMatchObject({ refundedMinor: 500, refundableMinor: 700 });
    expect(await refundsAtStripe(bookingId)).toEqual([-500]);
    expect(await balanceOf(db, account.booking(bookingId))).toBe(700);
  });

  it('never exceeds what was paid, however many are asked for at once', async () => {
    const { bookingId } = await aPaidBooking();
    const tries = Array.from({ length: 12 }, (_, index) =>
      refundPayment({ bookingId, amountMinor: 500, key: `${bookingId}:refund:${index}` }).then(
        () => 'done',
        (error: unknown) => (error instanceof AppError ? error.key : 'broken'),
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === 'payment.tooMuch')).toHaveLength(10);
    expect(await refundsAtStripe(bookingId)).toEqual([-500, -500]);
  });

  it.each(['refuse', 'lose'] as const)(
    'is made by the next try when the call was lost (%s)',
    async (kind) => {
      const { bookingId } = await aPaidBooking();
      const wanted = { bookingId, amountMinor: 1200, key: `${bookingId}:refund:all` };
      await stripe.loseCalls(kind, 3);
      await expect(refundPayment(wanted)).rejects.toThrow();
      await stripe.loseCalls(kind, 0);
      await refundPayment(wanted);
      await refundPayment(wanted);
      expect(await refundsAtStripe(bookingId)).toEqual([-1200]);
      expect((await paymentOf(db, bookingId))?.refundedMinor).toBe(1200);
    },
  );

  it('is nothing where nothing was paid', async () => {
    const { bookingId } = await anAcceptedBooking();
    expect(await refundPayment({ bookingId, amountMinor: 500, key: `${bookingId}:refund` })).toEqual({
      amountMinor: 0,
    });
  });

  it('and a payout at the same moment share what there is', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    await Promise.allSettled([
      refundPayment({ bookingId, amountMinor: 900, key: `${bookingId}:refund` }),
      payOut({ bookingId }),
    ]);
    const refunded = (await paymentOf(db, bookingId))?.refundedMinor ?? 0;
    const credit = await balanceOf(db, account.payable(providerId, 'EUR'));
    expect([0, 900]).toContain(refunded);
    expect(credit).toBe(refunded === 900 ? 285 : 1140);
    expect(await balanceOf(db, account.booking(bookingId))).toBe(0);
  });
});
