import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { payOut, refundPayment } from '@/lib/booking/commands/move-money';
import { account } from '@/lib/ledger/accounts';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { titledPayoutsOf } from '@/lib/operation/payouts';
import { checkoutFor } from '@/lib/payment/commands/checkout';
import { sendOwed } from '@/lib/payment/commands/pay-out';
import { startPayouts } from '@/lib/payment/commands/provider-account';
import { syncCheckout } from '@/lib/payment/commands/settle-checkout';
import { paymentOf } from '@/lib/payment/queries';
import { viewerById } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { stripeEvent } from '@/lib/worker/tasks/stripe-event';
import { runJobs } from '../../support/jobs';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());

const aPaidBooking = async () => {
  const booking = await anAcceptedBooking({ depositMinor: 0 });
  await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
  await syncCheckout(booking.bookingId, confirmPaid);
  return booking;
};

const viewerOf = async (memberId: string) => {
  const viewer = await viewerById(memberId);
  if (!viewer) throw new Error('no such member');
  return viewer;
};

/** The provider has told Stripe who they are. */
const completeAccountOf = async (memberId: string) => {
  await startPayouts(await viewerOf(memberId), { locale: 'fr' });
  const { stripeAccountId } = await db.member.findUniqueOrThrow({ where: { id: memberId } });
  await stripe.completeAccount(stripeAccountId ?? '');
};

const transfersAtStripe = async (bookingId: string): Promise<number[]> => {
  const ours = (await postingsOf(db, bookingId)).flatMap(({ source }) => source ?? []);
  const all = await listBalanceTransactions({ since: new Date(0) });
  return all
    .filter(({ sourceId }) => sourceId?.startsWith('tr_') && ours.includes(sourceId))
    .map(({ amountMinor }) => amountMinor);
};

describe('a payout', () => {
  it('goes to the provider’s account, less the community’s share, once', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    await completeAccountOf(providerId);
    const feesBefore = await balanceOf(db, account.fees('EUR'));
    await Promise.all(Array.from({ length: 8 }, () => payOut({ bookingId })));
    expect(await transfersAtStripe(bookingId)).toEqual([-1140]);
    expect(await paymentOf(db, bookingId)).toMatchObject({
      paidOutMinor: 1140,
      owedMinor: 0,
      refundableMinor: 1200,
    });
    expect(await balanceOf(db, account.payable(providerId, 'EUR'))).toBe(0);
    expect((await balanceOf(db, account.fees('EUR'))) - feesBefore).toBe(60);
    expect(await balanceOf(db, account.booking(bookingId))).toBe(0);
  });

  it('stands to the provider’s credit until they have an account, and then leaves by itself', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    expect((await payOut({ bookingId })).state).toBe('owed');
    const viewer = await viewerOf(providerId);
    expect(await titledPayoutsOf(viewer)).toEqual({
      account: 'none',
      hoursAfterStart: 24,
      owed: [{ amountMinor: 1140, currency: 'EUR' }],
      payouts: [],
    });
    await startPayouts(viewer, { locale: 'fr' });
    expect((await titledPayoutsOf(viewer)).account).toBe('unfinished');
    expect(await sendOwed({ memberId: providerId })).toBe('owed');
    await completeAccountOf(providerId);
    await stripe.deliver();
    await runJobs({ 'stripe-event': stripeEvent });
    const after = await titledPayoutsOf(viewer);
    expect(after).toMatchObject({ account: 'ready', owed: [] });
    expect(after.payouts).toMatchObject([
      {
        bookingId,
        isSent: true,
        amount: { amountMinor: 1140, currency: 'EUR' },
        title: 'Perceuse à percussion',
      },
    ]);
    expect(await transfersAtStripe(bookingId)).toEqual([-1140]);
  });

  it('is the provider’s share of what a refund has left', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    await refundPayment({ bookingId, amountMinor: 600, key: `${bookingId}:refund` });
    expect((await payOut({ bookingId })).earnedMinor).toBe(570);
    expect(await balanceOf(db, account.payable(providerId, 'EUR'))).toBe(570);
  });

  it.each(['refuse', 'lose'] as const)(
    'is sent by the next try when the call was lost (%s)',
    async (kind) => {
      const { bookingId, providerId } = await aPaidBooking();
      await completeAccountOf(providerId);
      await payOut({ bookingId: (await aPaidBooking()).bookingId });
      await stripe.loseCalls(kind, 3);
      await expect(payOut({ bookingId })).rejects.toThrow('connection to Stripe');
      await stripe.loseCalls(kind, 0);
      expect((await payOut({ bookingId })).state).toBe('sent');
      expect((await payOut({ bookingId })).state).toBe('nothing');
      expect(await transfersAtStripe(bookingId)).toEqual([-1140]);
    },
  );

  it('is nothing before anything was paid', async () => {
    const { bookingId } = await anAcceptedBooking();
    expect(await payOut({ bookingId })).toEqual({ earnedMinor: 0, state: 'nothing' });
  });
});

describe('a provider’s account', () => {
  it('is opened once, and the page for it each time anew', async () => {
    const { providerId } = await anAcceptedBooking();
    const viewer = await viewerOf(providerId);
    const pages = await Promise.all([
      startPayouts(viewer, { locale: 'fr' }),
      startPayouts(viewer, { locale: 'en' }),
    ]);
    expect(new Set(pages.map(({ url }) => url)).size).toBe(2);
    const { stripeAccountId } = await db.member.findUniqueOrThrow({ where: { id: providerId } });
    await startPayouts(viewer, { locale: 'fr' });
    expect((await db.member.findUniqueOrThrow({ where: { id: providerId } })).stripeAccountId).toBe(
      stripeAccountId,
    );
  });
});
