import { payBooking } from '@/lib/booking/commands/pay-booking';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { lifeTimers } from '@/lib/worker/tasks/life-timers';
import { slotTimers } from '@/lib/worker/tasks/slot-timers';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { settleWith } from '../../support/settling';
import {
  aPaidSeat,
  aSeat,
  aTable,
  type BuiltTable,
  heldFor,
  refundsOf,
  toldTo,
} from '../../support/slot-builders';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** Dinner is cooked if four come, and that is seen a day before. */
const aTableForFour = () => aTable({ minimum: 4 });

/** The minute's tasks, in the order of the crontab, and all that follows from them. */
const minutePasses = async (): Promise<void> => {
  await lifeTimers();
  await slotTimers();
  await settleWith(stripe);
};

const slotOf = ({ slot }: BuiltTable) => db.slot.findUniqueOrThrow({ where: { id: slot.id } });
const stateOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).state;

test('four come: it goes ahead, and the host hears of it once', async () => {
  const table = await aTableForFour();
  await aPaidSeat(stripe, table, { quantity: 3 });
  const last = await aPaidSeat(stripe, table);
  expect((await slotOf(table)).state).toBe('open');
  travelTo(table.slot.closesAt);
  await minutePasses();
  await minutePasses();
  expect(await slotOf(table)).toMatchObject({ state: 'going', dueAt: null, taken: 4 });
  expect(await stateOf(last.id)).toBe('confirmed');
  expect((await toldTo(table.host.id)).filter((kind) => kind.startsWith('slot.'))).toEqual([
    'slot.go_ahead.host',
  ]);
  expect(await db.mail.count({ where: { template: 'slot.go_ahead.host' } })).toBe(1);
});

test('only three come: it does not take place, everyone is told and gets everything back', async () => {
  const table = await aTableForFour();
  const one = await aPaidSeat(stripe, table, { quantity: 2 });
  const other = await aPaidSeat(stripe, table);
  expect(await heldFor(one.id, other.id)).toEqual([1800, 900]);
  travelTo(table.slot.closesAt);
  await minutePasses();
  expect(await slotOf(table)).toMatchObject({ state: 'fallen_short', taken: 0 });
  expect([await stateOf(one.id), await stateOf(other.id)]).toEqual([
    'cancelled_by_provider',
    'cancelled_by_provider',
  ]);
  expect([await refundsOf(one.id), await refundsOf(other.id)]).toEqual([[-1800], [-900]]);
  expect(await heldFor(one.id, other.id)).toEqual([0, 0]);
  expect(await toldTo(one.guest.id)).toContain('booking.fall_short.customer');
  expect(await toldTo(table.host.id)).toContain('slot.fall_short.host');
});

test('without a minimum nothing is decided: two at the table are two at the table', async () => {
  const table = await aTable();
  const seat = await aSeat(table, { quantity: 2 });
  travelTo(table.slot.closesAt);
  await minutePasses();
  expect(await slotOf(table)).toMatchObject({ state: 'open', dueAt: null });
  expect(await stateOf(seat.id)).toBe('confirmed');
});

/** Three have paid; one has booked a moment before the cut-off, and can still pay for a while. */
const oneToPay = async () => {
  const table = await aTableForFour();
  const sure = await aPaidSeat(stripe, table, { quantity: 3 });
  travelTo(new Date(table.slot.closesAt.getTime() - 60_000));
  const late = await aSeat(table, { until: 'asked' });
  const { url } = await payBooking(late.guest, { bookingId: late.id, locale: 'fr' });
  travelTo(table.slot.closesAt);
  await minutePasses();
  const { state, dueAt } = await slotOf(table);
  expect(state).toBe('open');
  expect(dueAt).toEqual((await db.booking.findUniqueOrThrow({ where: { id: late.id } })).dueAt);
  expect(dueAt && dueAt > now()).toBe(true);
  return { table, sure, late, url, dueAt };
};

test('who can still pay is waited for, and pays: it goes ahead', async () => {
  const { table, late, url, dueAt } = await oneToPay();
  await stripe.pay(url);
  await settleWith(stripe);
  expect(await stateOf(late.id)).toBe('confirmed');
  if (dueAt) travelTo(dueAt);
  await minutePasses();
  expect((await slotOf(table)).state).toBe('going');
});

test('who can still pay is waited for, and does not: the others get everything back', async () => {
  const { table, sure, late, dueAt } = await oneToPay();
  if (dueAt) travelTo(dueAt);
  await minutePasses();
  expect((await slotOf(table)).state).toBe('fallen_short');
  expect(await stateOf(late.id)).toBe('lapsed');
  expect(await refundsOf(sure.id)).toEqual([-2700]);
  expect(await heldFor(sure.id, late.id)).toEqual([0, 0]);
});

test('paid in time at the bank, told of too late: the bank is asked before the place lapses, and it goes ahead', async () => {
  const { table, late, url, dueAt } = await oneToPay();
  await stripe.pay(url);
  if (dueAt) travelTo(dueAt);
  letPass({ minutes: 1 });
  await lifeTimers();
  await slotTimers();
  await settleWith(stripe);
  await settleWith(stripe);
  expect(await stateOf(late.id)).toBe('confirmed');
  expect((await slotOf(table)).state).toBe('going');
  expect(await heldFor(late.id)).toEqual([900]);
  expect(await refundsOf(late.id)).toEqual([]);
});
