import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { captureDeposit, holdDeposit } from '@/lib/booking/commands/move-money';
import { applyStripeEvent } from '@/lib/due/commands/apply-event';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { releaseDeposit } from '@/lib/due/commands/deposit';
import { sendOwed } from '@/lib/due/commands/pay-out';
import { startPayouts } from '@/lib/due/commands/provider-account';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { paymentOf } from '@/lib/due/queries';
import { account } from '@/lib/ledger/accounts';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { viewerById } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { stripeEvent } from '@/lib/worker/tasks/stripe-event';
import { letPass, presentTime } from '../../support/clock';
import { dueOf } from '../../support/dues';
import { runJobs } from '../../support/jobs';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** Saved without complaint, refused at every charge. */
const refusedLater = '4000 0000 0000 0341';

const aSecuredBooking = async (with_: Parameters<typeof anAcceptedBooking>[0] = {}, card?: string) => {
  const booking = await anAcceptedBooking({ amountMinor: 0, ...with_ });
  await stripe.pay((await checkoutFor(checkoutOf(booking))).url, card);
  await syncCheckout(booking.bookingId, confirmPaid);
  return booking;
};

const depositOf = async (bookingId: string) => (await paymentOf(db, bookingId))?.deposit.state;
const holdOf = async (bookingId: string) => (await dueOf(bookingId, 'deposit')).holdId ?? '';

describe('a deposit', () => {
  it('is held at once when the hold outlasts the loan, and only once', async () => {
    const { bookingId } = await aSecuredBooking({ startsIn: 24, hours: 24 });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => holdDeposit({ bookingId })));
    expect(outcomes).toContain('held');
    expect(await depositOf(bookingId)).toBe('held');
    const { holdExpiresAt } = await dueOf(bookingId, 'deposit');
    expect(holdExpiresAt?.getTime()).toBeGreaterThan(Date.now() + 6 * 24 * 3_600_000);
    expect(await holdDeposit({ bookingId })).toBe('nothing');
  });

  it('is held on the day before the start when it is far', async () => {
    const { bookingId } = await aSecuredBooking({ startsIn: 20 * 24, hours: 48 });
    expect(await holdDeposit({ bookingId })).toBe('later');
    expect(await depositOf(bookingId)).toBe('card_kept');
    letPass({ days: 19, hours: 1 });
    expect(await holdDeposit({ bookingId })).toBe('held');
  });

  it('is not held for a loan that is too long: the card is kept', async () => {
    const { bookingId } = await aSecuredBooking({ startsIn: 24, hours: 10 * 24 });
    expect(await holdDeposit({ bookingId })).toBe('kept');
    expect(await depositOf(bookingId)).toBe('card_kept');
  });

  it('that the bank refuses is told to both sides', async () => {
    const { bookingId, customer, providerId } = await aSecuredBooking(
      { startsIn: 24, hours: 24 },
      refusedLater,
    );
    expect(await holdDeposit({ bookingId })).toBe('failed');
    const notices = await db.notice.findMany({ where: { memberId: { in: [customer.id, providerId] } } });
    const kinds = notices.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['payment.depositFailed.customer', 'payment.depositFailed.provider']);
  });

  it('goes back, however often it is released', async () => {
    const { bookingId } = await aSecuredBooking({ startsIn: 24, hours: 24 });
    await holdDeposit({ bookingId });
    await Promise.all(Array.from({ length: 5 }, () => releaseDeposit({ bookingId })));
    await stripe.deliver();
    await runJobs({ 'stripe-event': stripeEvent });
    expect(await depositOf(bookingId)).toBe('released');
    await expect(captureDeposit({ bookingId, amountMinor: 100 })).rejects.toMatchObject({
      key: 'payment.noDeposit',
    });
    expect(await postingsOf(db, bookingId)).toEqual([]);
  });

  it('released while it is being held leaves no hold behind', async () => {
    const { bookingId } = await aSecuredBooking({ startsIn: 24, hours: 24 });
    await Promise.all([holdDeposit({ bookingId }), releaseDeposit({ bookingId })]);
    expect(await depositOf(bookingId)).toBe('released');
    expect(await holdOf(bookingId)).toBe('');
  });

  it('falls back to the card when the hold runs out', async () => {
    const { bookingId } = await aSecuredBooking({ startsIn: 24, hours: 24 });
    await holdDeposit({ bookingId });
    await stripe.letPass(8 * 24 * 3600);
    await stripe.deliver();
    await runJobs({ 'stripe-event': stripeEvent });
    expect(await depositOf(bookingId)).toBe('card_kept');
  });

  it('stays held when an event says it is over and Stripe does not', async () => {
    const { bookingId } = await aSecuredBooking({ startsIn: 24, hours: 24 });
    await holdDeposit({ bookingId });
    const holdId = await holdOf(bookingId);
    const untrue = { type: 'payment_intent.canceled', data: { object: { id: holdId, status: 'canceled' } } };
    const id = `evt_${bookingId}`;
    await db.webhookEvent.create({ data: { id, type: untrue.type, payload: { id, ...untrue } } });
    expect(await applyStripeEvent(id, confirmPaid)).toEqual({ bookingId: null, happened: 'nothing' });
    expect(await depositOf(bookingId)).toBe('held');
    expect(await holdOf(bookingId)).toBe(holdId);
  });

  it.each([
    ['the hold', true],
    ['the card that was kept', false],
  ])('is taken in part from %s, once, for the provider', async (_, isHeld) => {
    const { bookingId, providerId } = await aSecuredBooking({ startsIn: 24, hours: 24 });
    if (isHeld) await holdDeposit({ bookingId });
    const takes = Array.from({ length: 5 }, () => captureDeposit({ bookingId, amountMinor: 2500 }));
    expect(new Set(await Promise.all(takes))).toEqual(new Set(['captured']));
    await releaseDeposit({ bookingId });
    expect(await depositOf(bookingId)).toBe('captured');
    expect(await balanceOf(db, account.payable(providerId, 'EUR'))).toBe(2500);
    expect(await balanceOf(db, account.deposit(bookingId))).toBe(0);
    const provider = await viewerById(providerId);
    if (!provider) throw new Error('no provider');
    await startPayouts(provider, { locale: 'fr' });
    await stripe.completeAccountOf(providerId);
    expect(await sendOwed({ holderId: providerId })).toBe('sent');
    expect(await balanceOf(db, account.payable(providerId, 'EUR'))).toBe(0);
  });

  it('is never taken beyond its amount', async () => {
    const { bookingId } = await aSecuredBooking();
    await expect(captureDeposit({ bookingId, amountMinor: 6001 })).rejects.toMatchObject({
      key: 'payment.tooMuch',
    });
    expect(await depositOf(bookingId)).toBe('card_kept');
  });
});
