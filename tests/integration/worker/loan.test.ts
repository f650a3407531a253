import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { unitsFree } from '@/lib/listing/units';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { writeReview } from '@/lib/review/commands';
import { askFirst } from '@/lib/worker/tasks/ask-first';
import { requestBooking } from '../../support/asking';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { comeDueWith, settleWith } from '../../support/settling';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const pay = async (viewer: Viewer, bookingId: string): Promise<void> => {
  const { url } = await payBooking(viewer, { bookingId, locale: 'fr' });
  const back = await stripe.pay(url);
  expect(back).toContain(`/fr/bookings/${bookingId}?paid=1`);
  await settleWith(stripe);
};

const kindsTold = async (memberId: string): Promise<string[]> => {
  const notices = await db.notice.findMany({ where: { memberId } });
  return notices
    .map(({ kind }) => kind.replace(/^booking\./, '').replace(/\.(customer|provider)$/, ''))
    .sort();
};

test('a loan from the request to the reviews, with its money, mail and notices', async () => {
  const { id, customer, provider, startsAt, endsAt } = await aBooking({ state: 'accepted' });
  await settleWith(stripe);
  expect((await bookingFor(customer, id)).payment?.checkoutUrl).toMatch(/^http/);
  await pay(customer, id);
  expect(await bookingFor(customer, id)).toMatchObject({
    state: 'confirmed',
    payment: { state: 'paid', amountMinor: 1200 },
    place: { address: '12 rue Saint-Malo, Rennes' },
  });
  travelTo(startsAt);
  for (const viewer of [provider, customer]) await moveBooking(viewer, { bookingId: id, name: 'hand_over' });
  await settleWith(stripe);
  travelTo(endsAt);
  for (const viewer of [customer, provider]) await moveBooking(viewer, { bookingId: id, name: 'return' });
  await settleWith(stripe);
  expect((await bookingFor(provider, id)).payment?.deposit.state).toBe('released');
  await comeDueWith(stripe);
  expect((await bookingFor(provider, id)).payment?.paidOutMinor).toBe(1140);
  for (const viewer of [customer, provider])
    await writeReview(viewer, { bookingId: id, rating: 5, body: 'Merci !' });
  await settleWith(stripe);
  expect((await bookingFor(customer, id)).state).toBe('closed');
  expect(await kindsTold(provider.id)).toEqual([
    'complete',
    'hand_over',
    'pay',
    'request',
    'return',
    'return_first',
  ]);
  expect(await kindsTold(customer.id)).toEqual([
    'accept_accepted',
    'complete',
    'hand_over_first',
    'pay',
    'return',
  ]);
  expect(
    await db.mail.count({ where: { to: { in: [await emailOf(customer), await emailOf(provider)] } } }),
  ).toBe(11);
  expect(await db.lifeEvent.count({ where: { bookingId: id, deliveredAt: null } })).toBe(0);
}, 90_000);

const emailOf = async ({ id }: Viewer): Promise<string> =>
  (await db.member.findUniqueOrThrow({ where: { id }, select: { email: true } })).email;

test('a cancellation sends back what was shown, and the provider keeps the rest', async () => {
  const { id, customer, startsAt } = await aBooking({ state: 'accepted' });
  await settleWith(stripe);
  await pay(customer, id);
  travelTo(new Date(startsAt.getTime() - 10 * 3_600_000));
  await moveBooking(customer, { bookingId: id, name: 'cancel_by_customer', quotedRefundMinor: 600 });
  await settleWith(stripe);
  expect((await bookingFor(customer, id)).payment).toMatchObject({
    refundedMinor: 600,
    deposit: { state: 'released' },
  });
  await comeDueWith(stripe);
  expect((await bookingFor(customer, id)).payment).toMatchObject({ refundedMinor: 600, paidOutMinor: 570 });
}, 90_000);

test('a payment that comes after the lapse goes back whole, and the dates stay free', async () => {
  const { id, listing, customer, startsAt, endsAt } = await aBooking({ state: 'accepted' });
  await settleWith(stripe);
  const { url } = await payBooking(customer, { bookingId: id, locale: 'en' });
  await stripe.mischief({ hold: true });
  await stripe.pay(url);
  letPass({ days: 2 });
  // Stripe is asked before it lapses, and does not answer.
  await stripe.loseCalls('refuse', 20);
  await fireDue(bookingSubject, now());
  await askFirst({ kind: 'booking', id });
  await stripe.loseCalls('refuse', 0);
  await stripe.mischief({ hold: false, release: true });
  await settleWith(stripe);
  expect(await bookingFor(customer, id)).toMatchObject({
    state: 'lapsed',
    payment: { state: 'paid', refundedMinor: 1200 },
  });
  expect(await kindsTold(customer.id)).toContain('pay_late');
  expect(await unitsFree(db, listing.id, { from: startsAt, to: endsAt })).toBe(1);
}, 90_000);

test('webhooks that come late, three times and out of order pay once', async () => {
  const { id, customer } = await aBooking({ state: 'accepted' });
  await settleWith(stripe);
  await stripe.mischief({ repeat: 3, shuffle: true });
  await pay(customer, id);
  await stripe.mischief({ repeat: 1, shuffle: false });
  expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'pay' } })).toBe(1);
  expect((await bookingFor(customer, id)).payment).toMatchObject({ state: 'paid', refundedMinor: 0 });
}, 90_000);

test('in a dispute the money waits; the decision divides price and deposit', async () => {
  const { id, customer, provider, operator, startsAt } = await (async () => {
    const booking = await aBooking({ state: 'accepted' });
    await settleWith(stripe);
    await pay(booking.customer, booking.id);
    return booking;
  })();
  travelTo(startsAt);
  await moveBooking(customer, { bookingId: id, name: 'dispute', reason: 'Personne n’était là.' });
  await comeDueWith(stripe);
  expect((await bookingFor(provider, id)).payment).toMatchObject({ paidOutMinor: 0, refundedMinor: 0 });
  const decision = { bookingId: id, name: 'resolve', reason: 'À moitié.' };
  await expect(moveBooking(operator, { ...decision, refundMinor: 1300 })).rejects.toMatchObject({
    code: 'invalid',
  });
  await moveBooking(operator, { ...decision, refundMinor: 200, depositMinor: 1000 });
  await settleWith(stripe);
  await comeDueWith(stripe);
  expect((await bookingFor(provider, id)).payment).toMatchObject({
    refundedMinor: 200,
    paidOutMinor: 950,
    deposit: { state: 'captured' },
  });
}, 90_000);

test('a gift passes through without a cent', async () => {
  const listing = await aListing({ approval: 'instant', rates: [], depositMinor: 0 });
  const customer = await aMember();
  const { id } = await requestBooking(customer, {
    listingId: listing.id,
    from: inDays(3),
    to: inDays(3),
    quantity: 1,
    options: {},
    message: '',
    once: undefined,
  });
  await settleWith(stripe);
  expect(await bookingFor(customer, id)).toMatchObject({ state: 'confirmed', payment: null, canPay: false });
  expect(await db.transfer.count({ where: { bookingId: id } })).toBe(0);
});
