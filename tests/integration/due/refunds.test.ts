import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { payOut } from '@/lib/due/commands/pay-out';
import { startPayouts } from '@/lib/due/commands/provider-account';
import { reconcile } from '@/lib/due/commands/reconcile';
import { refundPayment } from '@/lib/due/commands/refund-payment';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { paymentOf } from '@/lib/due/queries';
import { account } from '@/lib/ledger/accounts';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { viewerById } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { AppError } from '@/lib/shared/errors';
import { letPass, presentTime } from '../../support/clock';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

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
      await expect(refundPayment(wanted)).rejects.toThrow('connection to Stripe');
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

  it('and a payout at the same moment leave the provider their share of the rest, whoever is first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { bookingId, providerId } = await aPaidBooking();
      await Promise.all([
        refundPayment({ bookingId, amountMinor: 900, key: `${bookingId}:refund` }),
        payOut({ bookingId }),
      ]);
      expect(await paymentOf(db, bookingId)).toMatchObject({ refundedMinor: 900, owedMinor: 285 });
      expect(await balanceOf(db, account.payable(providerId, 'EUR'))).toBe(285);
      expect(await balanceOf(db, account.booking(bookingId))).toBe(0);
    }
  });

  it('takes back what was paid out already, from the provider’s account and the community’s share', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    const provider = await viewerById(providerId);
    if (!provider) throw new Error('no provider');
    await startPayouts(provider, { locale: 'fr' });
    await stripe.completeAccountOf(providerId);
    await payOut({ bookingId });
    const fees = await balanceOf(db, account.fees('EUR'));
    const wanted = { bookingId, amountMinor: 600, key: `${bookingId}:refund:decided` };
    await Promise.all(Array.from({ length: 5 }, () => refundPayment(wanted)));
    expect(await refundsAtStripe(bookingId)).toEqual([-600]);
    expect((await balanceOf(db, account.fees('EUR'))) - fees).toBe(-30);
    expect(await paymentOf(db, bookingId)).toMatchObject({ refundedMinor: 600, paidOutMinor: 570 });
    const back = (await postingsOf(db, bookingId)).filter(({ kind }) => kind === 'takeback');
    expect(new Set(back.map(({ source }) => source?.slice(0, 4)))).toEqual(new Set(['trr_']));
    letPass({ hours: 2 });
    expect((await reconcile()).differences).toEqual([]);
  });

  it('repeated after the payout changes nothing', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    const wanted = { bookingId, amountMinor: 600, key: `${bookingId}:refund` };
    await stripe.loseCalls('refuse', 3);
    await expect(refundPayment(wanted)).rejects.toThrow('connection to Stripe');
    await stripe.loseCalls('refuse', 0);
    await payOut({ bookingId });
    await refundPayment(wanted);
    expect(await balanceOf(db, account.payable(providerId, 'EUR'))).toBe(570);
    expect(await refundsAtStripe(bookingId)).toEqual([-600]);
  });
});
