import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { cancelPayment } from '@/lib/due/commands/cancel-payment';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { paymentOf } from '@/lib/due/queries';
import { account } from '@/lib/ledger/accounts';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { db } from '@/lib/platform/db/client';
import { findCheckout, openCheckout } from '@/lib/platform/stripe/checkout';
import { cancelPayment as cancelTask } from '@/lib/worker/tasks/cancel-payment';
import { refund } from '@/lib/worker/tasks/refund';
import { stripeEvent } from '@/lib/worker/tasks/stripe-event';
import { hoursFromNow, presentTime } from '../../support/clock';
import { firstPaymentOf } from '../../support/dues';
import { runJobs } from '../../support/jobs';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(async () => {
  presentTime();
  await stripe.mischief({ hold: false, repeat: 1, shuffle: false });
});

/** The checkout whose page has this address. */
const idIn = (url: string): string => url.split('/').at(-1) ?? '';
const tasks = { 'stripe-event': stripeEvent, refund };
const stateOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;
const eventsOf = (bookingId: string, name: string) => db.lifeEvent.count({ where: { bookingId, name } });

describe('a payment page', () => {
  it('is opened once and handed out again while it is open', async () => {
    const booking = await anAcceptedBooking();
    const pages = await Promise.all(Array.from({ length: 8 }, () => checkoutFor(checkoutOf(booking))));
    const again = await checkoutFor(checkoutOf(booking));
    expect(new Set([...pages, again].map(({ url }) => url)).size).toBe(1);
    expect((await paymentOf(db, booking.bookingId))?.checkoutUrl).toBe(again.url);
  });

  it('counts one page when two are opened in two languages at once', async () => {
    const booking = await anAcceptedBooking();
    const french = checkoutOf(booking);
    const pages = await Promise.all([
      checkoutFor(french),
      checkoutFor({ ...french, locale: 'en' }),
      checkoutFor({ ...french, description: 'A drill' }),
    ]);
    expect(new Set(pages.map(({ url }) => url)).size).toBe(1);
  });

  it('is opened anew for whoever reads another language, and the first can no longer be paid', async () => {
    const booking = await anAcceptedBooking();
    const prepared = await checkoutFor({ ...checkoutOf(booking), anyLanguage: true });
    expect((await checkoutFor(checkoutOf(booking))).url).toBe(prepared.url);
    const english = {
      ...checkoutOf(booking),
      locale: 'en' as const,
      successUrl: `http://localhost:3000/en/bookings/${booking.bookingId}?paid=1`,
    };
    const { url } = await checkoutFor(english);
    expect(url).not.toBe(prepared.url);
    expect((await checkoutFor(english)).url).toBe(url);
    expect((await checkoutFor({ ...checkoutOf(booking), anyLanguage: true })).url).toBe(url);
    expect(await findCheckout(idIn(prepared.url))).toMatchObject({ state: 'expired', locale: 'fr' });
    expect(await findCheckout(idIn(url))).toMatchObject({ state: 'open', locale: 'en' });
    await stripe.deliver();
    await runJobs(tasks);
    expect((await paymentOf(db, booking.bookingId))?.checkoutUrl).toBe(url);
    expect(await stripe.pay(url)).toContain('/en/bookings/');
    expect((await checkoutFor(checkoutOf(booking))).url).toContain('paid=1');
  });

  it('is never two that can be paid, however many ask in two languages at once', async () => {
    const booking = await anAcceptedBooking();
    const french = checkoutOf(booking);
    const prepared = await checkoutFor(french);
    const pages = await Promise.all(
      (['en', 'fr', 'en', 'fr', 'en'] as const).map((locale) => checkoutFor({ ...french, locale })),
    );
    const all = [...new Set([prepared, ...pages].map(({ url }) => url))];
    const states = await Promise.all(all.map(async (url) => (await findCheckout(idIn(url)))?.state));
    expect(states.filter((state) => state === 'open')).toHaveLength(1);
  });

  it('is replaced when it has closed unpaid', async () => {
    const booking = await anAcceptedBooking();
    const first = await checkoutFor(checkoutOf(booking));
    await stripe.letPass(25 * 3600);
    await stripe.deliver();
    await runJobs(tasks);
    expect((await paymentOf(db, booking.bookingId))?.checkoutUrl).toBeNull();
    const second = await checkoutFor(checkoutOf(booking));
    expect(second.url).not.toBe(first.url);
    expect(await stripe.pay(second.url)).toContain('paid=1');
  });

  it('leads on to the booking when it is paid', async () => {
    const booking = await anAcceptedBooking();
    const { url } = await checkoutFor(checkoutOf(booking));
    await stripe.pay(url);
    await syncCheckout(booking.bookingId, confirmPaid);
    expect((await checkoutFor(checkoutOf(booking))).url).toContain('paid=1');
  });

  it('survives an answer of Stripe that was lost on its way', async () => {
    const booking = await anAcceptedBooking();
    await stripe.loseCalls('lose', 6);
    await expect(checkoutFor(checkoutOf(booking))).rejects.toThrow('connection to Stripe');
    await stripe.loseCalls('lose', 0);
    const { url } = await checkoutFor(checkoutOf(booking));
    expect(await stripe.pay(url)).toContain('paid=1');
    expect((await syncCheckout(booking.bookingId, confirmPaid)).happened).toBe('paid');
  });
});

describe('a payment', () => {
  it('confirms the booking and comes into the books, with the card kept for the deposit', async () => {
    const booking = await anAcceptedBooking();
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await stripe.deliver();
    await runJobs(tasks);
    expect(await stateOf(booking.bookingId)).toBe('confirmed');
    expect(await paymentOf(db, booking.bookingId)).toMatchObject({
      state: 'paid',
      checkoutUrl: null,
      refundableMinor: 1200,
      deposit: { minor: 6000, state: 'card_kept' },
    });
    const postings = await postingsOf(db, booking.bookingId);
    expect(postings.map(({ account: code, amountMinor }) => [code, amountMinor])).toEqual([
      [account.stripe('EUR'), -1200],
      [account.booking(booking.bookingId), 1200],
    ]);
    expect(postings[0]?.source).toMatch(/^ch_/);
  });

  it('is none where only a deposit is asked: the card is kept', async () => {
    const booking = await anAcceptedBooking({ amountMinor: 0 });
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await stripe.deliver();
    await runJobs(tasks);
    expect(await stateOf(booking.bookingId)).toBe('confirmed');
    expect(await paymentOf(db, booking.bookingId)).toMatchObject({
      state: 'paid',
      deposit: { state: 'card_kept' },
    });
    expect(await postingsOf(db, booking.bookingId)).toEqual([]);
  });

  it('happens once when its webhook comes twenty times at once, while the customer’s own page asks too', async () => {
    const booking = await anAcceptedBooking();
    await stripe.mischief({ hold: true, repeat: 20, shuffle: true });
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await stripe.mischief({ hold: false, release: true });
    await Promise.all([
      stripe.deliver(),
      ...Array.from({ length: 20 }, () => syncCheckout(booking.bookingId, confirmPaid)),
    ]);
    await runJobs(tasks);
    expect(await eventsOf(booking.bookingId, 'pay')).toBe(1);
    expect(await postingsOf(db, booking.bookingId)).toHaveLength(2);
    const stored = await db.webhookEvent.findMany({ where: { type: 'checkout.session.completed' } });
    const { checkoutId } = await firstPaymentOf(booking.bookingId);
    const ours = stored.filter(({ payload }) => JSON.stringify(payload).includes(`"${checkoutId}"`));
    expect(ours).toHaveLength(1);
    expect(ours[0]?.processedAt).not.toBeNull();
  });

  it('is found without any webhook when the customer comes back', async () => {
    const booking = await anAcceptedBooking();
    await stripe.mischief({ hold: true });
    const { url } = await checkoutFor(checkoutOf(booking));
    expect((await syncCheckout(booking.bookingId, confirmPaid)).happened).toBe('nothing');
    await stripe.pay(url);
    expect((await syncCheckout(booking.bookingId, confirmPaid)).happened).toBe('paid');
    expect(await stateOf(booking.bookingId)).toBe('confirmed');
    await stripe.mischief({ hold: false, release: true });
    await stripe.deliver();
    await runJobs(tasks);
    expect(await eventsOf(booking.bookingId, 'pay')).toBe(1);
  });

  it('goes back whole when the booking has lapsed before it came', async () => {
    const booking = await anAcceptedBooking();
    await stripe.mischief({ hold: true });
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await db.booking.update({ where: { id: booking.bookingId }, data: { state: 'lapsed' } });
    await stripe.mischief({ hold: false, release: true, repeat: 3 });
    await stripe.deliver();
    await runJobs(tasks);
    expect(await stateOf(booking.bookingId)).toBe('lapsed');
    expect(await paymentOf(db, booking.bookingId)).toMatchObject({
      refundedMinor: 1200,
      refundableMinor: 0,
      deposit: { state: 'released' },
    });
    expect(await balanceOf(db, account.booking(booking.bookingId))).toBe(0);
  });

  it('goes back when the page was paid in the moment it was closed', async () => {
    const booking = await anAcceptedBooking();
    await stripe.mischief({ hold: true });
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await db.booking.update({ where: { id: booking.bookingId }, data: { state: 'lapsed' } });
    await cancelTask({ bookingId: booking.bookingId });
    await runJobs(tasks);
    expect((await paymentOf(db, booking.bookingId))?.refundedMinor).toBe(1200);
    const postings = await postingsOf(db, booking.bookingId);
    expect(postings.find(({ kind }) => kind === 'refund')?.source).toMatch(/^re_/);
  });

  it('made on a second page for the same booking goes back, once, and changes nothing else', async () => {
    const booking = await anAcceptedBooking();
    const { bookingId } = booking;
    await stripe.mischief({ hold: true });
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    const { customerId } = await firstPaymentOf(bookingId);
    const stray = await openCheckout({
      ...checkoutOf(booking),
      mode: 'payment',
      amountMinor: 1200,
      currency: 'EUR',
      customerId: customerId ?? '',
      saveCard: false,
      metadata: { bookingId },
      expiresAt: hoursFromNow(48),
      idempotencyKey: `${bookingId}:stray`,
    });
    await stripe.pay(stray.url);
    await stripe.mischief({ hold: false, release: true, repeat: 2 });
    await stripe.deliver();
    await runJobs(tasks);
    expect(await stateOf(bookingId)).toBe('confirmed');
    expect(await paymentOf(db, bookingId)).toMatchObject({ refundedMinor: 0, refundableMinor: 1200 });
    expect(await balanceOf(db, account.booking(bookingId))).toBe(1200);
    const kinds = (await postingsOf(db, bookingId))
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['charge', 'charge', 'refund']);
  });

  it('cannot be made any more once it is cancelled', async () => {
    const booking = await anAcceptedBooking();
    const { url } = await checkoutFor(checkoutOf(booking));
    expect(await cancelPayment({ bookingId: booking.bookingId })).toEqual({ paidMeanwhile: [] });
    expect(await stripe.pay(url)).toBeNull();
    await expect(checkoutFor(checkoutOf(booking))).rejects.toMatchObject({ key: 'payment.notOpen' });
  });
});
