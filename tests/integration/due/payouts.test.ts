import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { payOut, sendOwed } from '@/lib/due/commands/pay-out';
import { startPayouts } from '@/lib/due/commands/provider-account';
import { refundPayment } from '@/lib/due/commands/refund-payment';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { findPayoutAccount } from '@/lib/due/payout-account';
import { paymentOf } from '@/lib/due/queries';
import { account } from '@/lib/ledger/accounts';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { titledPayoutsOf } from '@/lib/operation/payouts';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { stripe as askStripe } from '@/lib/platform/stripe/client';
import { tasks } from '@/lib/worker/tasks';
import { stripeEvent } from '@/lib/worker/tasks/stripe-event';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { aCircle } from '../../support/circle-builders';
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
  await stripe.completeAccountOf(memberId);
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
    expect(await titledPayoutsOf(viewer, viewer.id)).toEqual({
      account: 'none',
      hoursAfterStart: 24,
      coming: [],
      owed: [{ amountMinor: 1140, currency: 'EUR' }],
      payouts: [],
    });
    await startPayouts(viewer, { locale: 'fr' });
    expect((await titledPayoutsOf(viewer, viewer.id)).account).toBe('unfinished');
    expect(await sendOwed({ holderId: providerId })).toBe('owed');
    await completeAccountOf(providerId);
    await stripe.deliver();
    await runJobs({ 'stripe-event': stripeEvent });
    const after = await titledPayoutsOf(viewer, viewer.id);
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

  it('is told of before, with the day of the first, as the provider’s share of what was paid and stands', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    const viewer = await viewerOf(providerId);
    const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    const coming = async () => (await titledPayoutsOf(viewer, viewer.id)).coming;
    const from = new Date(startsAt.getTime() + 24 * 3_600_000);
    expect(await coming()).toEqual([{ amountMinor: 1140, currency: 'EUR', from }]);
    const { bookingId: later } = await aPaidBooking();
    await db.due.updateMany({ where: { bookingId: later }, data: { creditorId: providerId } });
    await db.booking.update({
      where: { id: later },
      data: { startsAt: new Date(startsAt.getTime() + 3_600_000) },
    });
    expect(await coming()).toEqual([{ amountMinor: 2280, currency: 'EUR', from }]);
    await refundPayment({ bookingId, amountMinor: 600, key: `${bookingId}:refund` });
    expect(await coming()).toEqual([{ amountMinor: 1710, currency: 'EUR', from }]);
    await db.booking.update({ where: { id: later }, data: { state: 'disputed' } });
    expect(await coming()).toEqual([{ amountMinor: 570, currency: 'EUR', from }]);
    await db.due.updateMany({ where: { bookingId }, data: { way: 'hand' } });
    expect(await coming()).toEqual([]);
    await db.due.updateMany({ where: { bookingId }, data: { way: 'card' } });
    await payOut({ bookingId });
    expect(await coming()).toEqual([]);
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

describe('what was written before holders earned anything', () => {
  it('is a job that sends a member what waited for them', async () => {
    const { bookingId, providerId } = await aPaidBooking();
    await payOut({ bookingId });
    await completeAccountOf(providerId);
    await tasks['pay-out']?.({ memberId: providerId });
    expect(await transfersAtStripe(bookingId)).toEqual([-1140]);
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
    const first = await findPayoutAccount(db, providerId);
    await startPayouts(viewer, { locale: 'fr' });
    expect(first).toMatch(/^acct_/);
    expect(await findPayoutAccount(db, providerId)).toBe(first);
  });

  it('is a circle’s where a circle lends: one, whichever of its keepers opens it', async () => {
    const { id: circleId, people } = await aCircle(['keeper', 'keeper']);
    const pages = await Promise.all(
      people.map((keeper) => startPayouts(keeper, { locale: 'fr', onBehalfOf: circleId })),
    );
    expect(pages).toHaveLength(2);
    const { data } = await askStripe().accounts.list({ limit: 100 });
    const ofCircle = data.filter(({ metadata }) => metadata?.holderId === circleId);
    expect(ofCircle.map(({ id, email }) => [id, email])).toEqual([
      [await findPayoutAccount(db, circleId), null],
    ]);
    for (const { id } of atLeastOne(people)) expect(await findPayoutAccount(db, id)).toBeNull();
  });

  it('of a circle is opened and seen by its keepers alone', async () => {
    const { id: circleId, people } = await aCircle(['keeper', 'helper', 'member']);
    const [keeper, ...others] = people as [Viewer, Viewer, Viewer];
    const asked = { locale: 'fr', onBehalfOf: circleId } as const;
    for (const who of atLeastOne(others)) {
      const refusal = { code: 'forbidden', key: 'standing.notYours' };
      await expect(startPayouts(who, asked)).rejects.toMatchObject(refusal);
      await expect(titledPayoutsOf(who, circleId)).rejects.toMatchObject(refusal);
    }
    const stranger = await aMember();
    await expect(startPayouts(stranger, asked)).rejects.toMatchObject({ code: 'not_found' });
    await expect(titledPayoutsOf(stranger, circleId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await findPayoutAccount(db, circleId)).toBeNull();
    expect(await titledPayoutsOf(keeper, circleId)).toMatchObject({ account: 'none', owed: [] });
  });
});
