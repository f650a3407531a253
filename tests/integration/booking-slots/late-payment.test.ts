import { payBooking } from '@/lib/booking/commands/pay-booking';
import { db } from '@/lib/platform/db/client';
import { findCheckout } from '@/lib/platform/stripe/checkout';
import { tasks } from '@/lib/worker/tasks';
import { letPass, presentTime } from '../../support/clock';
import { firstPaymentOf } from '../../support/dues';
import { settleWith } from '../../support/settling';
import { aSeat, aTable, heldFor, refundsOf, toldTo } from '../../support/slot-builders';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const minuteMs = 60_000;

/** A place asked for ten minutes before the last moment: an hour to pay it, as everyone has. */
const aLateSeat = async () => {
  const closesAt = new Date(Date.now() + 10 * minuteMs);
  const table = await aTable({ startsAt: new Date(Date.now() + 5 * 60 * minuteMs), closesAt });
  const seat = await aSeat(table, { until: 'asked' });
  await settleWith(stripe);
  return { ...seat, slotId: table.slot.id };
};

type LateSeat = Awaited<ReturnType<typeof aLateSeat>>;

const openPage = async ({ guest, id }: LateSeat): Promise<string> =>
  (await payBooking(guest, { bookingId: id, locale: 'fr' })).url;

const timers = async (): Promise<void> => {
  await tasks['life-timers']?.({});
  await settleWith(stripe);
};

const stateOf = async ({ id }: LateSeat) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;
const takenOf = async ({ slotId }: LateSeat) =>
  (await db.slot.findUniqueOrThrow({ where: { id: slotId } })).taken;
const pageOf = async ({ id }: LateSeat) => {
  const { checkoutId } = await firstPaymentOf(id);
  return (await findCheckout(checkoutId ?? ''))?.state;
};

test('a place asked for shortly before the cut-off can be paid until an hour after, and is not held longer', async () => {
  const seat = await aLateSeat();
  const { dueName, dueAt, createdAt } = await db.booking.findUniqueOrThrow({ where: { id: seat.id } });
  expect(dueName).toBe('lapse');
  expect((dueAt?.getTime() ?? 0) - createdAt.getTime()).toBeLessThanOrEqual(60 * minuteMs + 1000);
  letPass({ minutes: 59 });
  await timers();
  expect([await stateOf(seat), await takenOf(seat)]).toEqual(['accepted', 1]);
  letPass({ minutes: 2 });
  await timers();
  expect([await stateOf(seat), await takenOf(seat)]).toEqual(['lapsed', 0]);
  expect(await toldTo(seat.guest.id)).toContain('booking.lapse.customer');
});

test('a page opened in the last half hour, longer than Stripe lets it be kept open, is paid in time', async () => {
  const seat = await aLateSeat();
  letPass({ minutes: 45 });
  await stripe.pay(await openPage(seat));
  await settleWith(stripe);
  letPass({ minutes: 30 });
  await timers();
  expect([await stateOf(seat), await takenOf(seat)]).toEqual(['confirmed', 1]);
  expect(await heldFor(seat.id)).toEqual([900]);
});

test('left unpaid, such a page closes when the booking lapses', async () => {
  const seat = await aLateSeat();
  letPass({ minutes: 45 });
  const url = await openPage(seat);
  expect(await pageOf(seat)).toBe('open');
  letPass({ minutes: 20 });
  await timers();
  expect([await stateOf(seat), await takenOf(seat)]).toEqual(['lapsed', 0]);
  expect(await pageOf(seat)).toBe('expired');
  await stripe.pay(url);
  await settleWith(stripe);
  expect([await stateOf(seat), await heldFor(seat.id)]).toEqual(['lapsed', [0]]);
});

test('paid in time, the place is kept although the webhook comes after the last moment', async () => {
  const seat = await aLateSeat();
  letPass({ minutes: 45 });
  const url = await openPage(seat);
  await stripe.mischief({ hold: true });
  await stripe.pay(url);
  letPass({ minutes: 30 });
  await timers();
  expect([await stateOf(seat), await takenOf(seat)]).toEqual(['confirmed', 1]);
  await stripe.mischief({ hold: false, release: true, repeat: 2 });
  await settleWith(stripe);
  await stripe.mischief({ repeat: 1 });
  expect(await stateOf(seat)).toBe('confirmed');
  expect(await heldFor(seat.id)).toEqual([900]);
});

test('a payment that nobody could hear of in time goes back, with a word', async () => {
  const seat = await aLateSeat();
  letPass({ minutes: 45 });
  const url = await openPage(seat);
  await stripe.mischief({ hold: true });
  await stripe.pay(url);
  letPass({ minutes: 30 });
  await stripe.loseCalls('refuse', 20);
  await tasks['life-timers']?.({});
  // Stripe is asked first, by a job of its own; it does not answer.
  expect(await stateOf(seat)).toBe('accepted');
  await tasks['ask-first']?.({ kind: 'booking', id: seat.id });
  expect([await stateOf(seat), await takenOf(seat)]).toEqual(['lapsed', 0]);
  await stripe.loseCalls('refuse', 0);
  await stripe.mischief({ hold: false, release: true });
  await settleWith(stripe);
  await settleWith(stripe);
  expect(await stateOf(seat)).toBe('lapsed');
  expect(await refundsOf(seat.id)).toEqual([-900]);
  expect(await heldFor(seat.id)).toEqual([0]);
  expect(await toldTo(seat.guest.id)).toContain('booking.pay_late.customer');
});
