import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor } from '@/lib/booking/queries';
import { moveSlotBookings } from '@/lib/booking/slots/commands/move-bookings';
import { findEvent } from '@/lib/lifecycle/history';
import { fireDue } from '@/lib/lifecycle/timers';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { atLeastOne } from '../../support/at-least-one';
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
import { aMeal } from '../../support/slots';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** Moves the bookings of a session as its event says. */
const moveBookingsOf = async (eventId: string): Promise<void> => {
  const event = await findEvent(db, eventId);
  if (event) await moveSlotBookings(event);
};

const slotEvent = async (slotId: string, name: string): Promise<string> =>
  (await db.lifeEvent.findFirstOrThrow({ where: { slotId, name }, orderBy: { at: 'desc' } })).id;

const calledOff = async ({ host, slot }: BuiltTable, reason = 'Je suis malade.'): Promise<string> => {
  await callOff(host, { slotId: slot.id, scope: 'one', reason });
  return slotEvent(slot.id, 'call_off');
};

const hourMs = 3_600_000;

/** The same slot an hour later. */
const putOff = async ({ host, slot }: BuiltTable, hours: number): Promise<void> => {
  const starts = new Date(slot.startsAt.getTime() + hours * hourMs);
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(starts);
  const [date = '', time = ''] = local.split(' ');
  await changeSlot(host, {
    slotId: slot.id,
    scope: 'one',
    date,
    time,
    minutes: 180,
    capacity: slot.capacity,
    minimum: 0,
    cutoffMinutes: 24 * 60,
    note: '',
    repeat: 'once',
    weekdays: [],
    ends: 'never',
  });
};

const stateOf = async (id: string): Promise<string> =>
  (await db.booking.findUniqueOrThrow({ where: { id } })).state;
const eventsOf = (bookingId: string, name: string) =>
  db.lifeEvent.findMany({ where: { bookingId, name }, orderBy: { sequence: 'asc' } });

/** The database refuses to touch one booking, as if the worker had died there. */
const dyingAtBooking = async (id: string, work: () => Promise<unknown>): Promise<void> => {
  await db.$executeRawUnsafe(
    `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.booking_id = '${id}' THEN RAISE EXCEPTION 'died'; END IF; RETURN NEW; END $$`,
  );
  await db.$executeRawUnsafe(
    'CREATE TRIGGER die BEFORE INSERT ON life_event FOR EACH ROW EXECUTE FUNCTION die()',
  );
  try {
    // Each booking fails for itself: what is thrown at the end holds why.
    await expect(work()).rejects.toMatchObject({
      errors: [{ message: expect.stringContaining('died') }],
    });
  } finally {
    await db.$executeRawUnsafe('DROP TRIGGER die ON life_event');
    await db.$executeRawUnsafe('DROP FUNCTION die()');
  }
};

test('a slot called off: all are refunded whole and told why, nobody owes anything', async () => {
  const table = await aTable();
  const one = await aPaidSeat(stripe, table, { quantity: 2 });
  const other = await aPaidSeat(stripe, table);
  const unpaid = await aSeat(table, { until: 'asked' });
  await calledOff(table);
  await settleWith(stripe);
  for (const { id } of [one, other, unpaid]) expect(await stateOf(id)).toBe('cancelled_by_provider');
  expect([await refundsOf(one.id), await refundsOf(other.id), await refundsOf(unpaid.id)]).toEqual([
    [-1800],
    [-900],
    [],
  ]);
  expect(await heldFor(one.id, other.id, unpaid.id)).toEqual([0, 0, 0]);
  expect(await toldTo(one.guest.id)).toContain('booking.call_off.customer');
  const mail = await db.mail.findFirstOrThrow({
    where: { template: 'booking.call_off.customer', to: { not: '' }, text: { contains: '18' } },
  });
  expect(mail.text).toContain('Je suis malade.');
  expect(mail.text).not.toContain('rue Saint-Malo');
  expect((await bookingFor(table.host, one.id)).timeline.at(-1)).toMatchObject({
    name: 'call_off',
    reason: 'Je suis malade.',
    refundMinor: 1800,
  });
  expect((await db.slot.findUniqueOrThrow({ where: { id: table.slot.id } })).taken).toBe(0);
});

test('who paid nothing is not told of money', async () => {
  const table = await aTable({ listing: await aMeal({ priceWay: 'free', rates: [], priceMinor: 0 }) });
  const { guest } = await aSeat(table);
  await calledOff(table);
  await settleWith(stripe);
  const member = await db.member.findUniqueOrThrow({ where: { id: guest.id } });
  const mail = await db.mail.findFirstOrThrow({
    where: { to: member.email, template: 'booking.call_off.customer' },
  });
  expect(mail.text).not.toContain('carte');
});

test('a worker killed between two bookings: the rest follows, nothing happens twice', async () => {
  const table = await aTable();
  const seats = [];
  for (let each = 0; each < 3; each++) seats.push(await aPaidSeat(stripe, table));
  const eventId = await calledOff(table);
  const victim = seats[1];
  if (!victim) throw new Error('three seats');
  await dyingAtBooking(victim.id, () => moveBookingsOf(eventId));
  expect(await Promise.all(seats.map(({ id }) => stateOf(id)))).toEqual([
    'cancelled_by_provider',
    'confirmed',
    'cancelled_by_provider',
  ]);
  await Promise.all([moveBookingsOf(eventId), moveBookingsOf(eventId)]);
  await settleWith(stripe);
  await tasks['life-event']?.({ eventId });
  await settleWith(stripe);
  for (const { id } of atLeastOne(seats)) {
    expect(await eventsOf(id, 'call_off')).toHaveLength(1);
    expect(await refundsOf(id)).toEqual([-900]);
  }
  expect(await heldFor(...seats.map(({ id }) => id))).toEqual([0, 0, 0]);
});

test('a payment whose webhook comes after the slot was called off goes back once', async () => {
  const table = await aTable();
  const { id, guest } = await aSeat(table, { until: 'asked' });
  const { url } = await payBooking(guest, { bookingId: id, locale: 'fr' });
  await stripe.mischief({ hold: true });
  await stripe.pay(url);
  await calledOff(table);
  await settleWith(stripe);
  await stripe.mischief({ hold: false, release: true, repeat: 3 });
  await settleWith(stripe);
  await settleWith(stripe);
  await stripe.mischief({ repeat: 1 });
  expect(await stateOf(id)).toBe('cancelled_by_provider');
  expect(await refundsOf(id)).toEqual([-900]);
  expect(await heldFor(id)).toEqual([0]);
});

test('a slot moved: the places stay, the time is the new one, and cancelling gives everything back', async () => {
  const table = await aTable();
  const { id, guest } = await aPaidSeat(stripe, table);
  const before = await bookingFor(guest, id);
  await putOff(table, 2);
  await settleWith(stripe);
  const slot = await db.slot.findUniqueOrThrow({ where: { id: table.slot.id } });
  const after = await bookingFor(guest, id);
  expect(after).toMatchObject({ state: 'confirmed', startsAt: slot.startsAt, endsAt: slot.endsAt });
  expect(after.slotPlace).toMatchObject({ isMoved: true });
  expect(after.cancellation.steps).toEqual([{ until: slot.startsAt, percent: 100 }]);
  expect(before.slotPlace).toMatchObject({ isMoved: false });
  const due = await db.booking.findUniqueOrThrow({ where: { id } });
  expect([due.dueName, due.dueAt]).toEqual(['begin', slot.startsAt]);
  const member = await db.member.findUniqueOrThrow({ where: { id: guest.id } });
  const mail = await db.mail.findFirstOrThrow({
    where: { to: member.email, template: 'booking.reschedule.customer' },
  });
  expect(mail.text).toContain('Date initiale');
  expect(mail.text).toContain('12 rue Saint-Malo');

  travelTo(new Date(slot.startsAt.getTime() - hourMs));
  const shown = (await bookingFor(guest, id)).transitions.find(({ name }) => name === 'cancel_by_customer');
  expect(shown?.refundMinor).toBe(900);
  await moveBooking(guest, { bookingId: id, name: 'cancel_by_customer', quotedRefundMinor: 900 });
  await settleWith(stripe);
  expect(await refundsOf(id)).toEqual([-900]);
  expect(await heldFor(id)).toEqual([0]);
});

test('moved twice before anyone noticed, a booking goes to the last time and hears of it once', async () => {
  const table = await aTable();
  const { id } = await aSeat(table);
  await putOff(table, 1);
  const slot = await db.slot.findUniqueOrThrow({ where: { id: table.slot.id } });
  await putOff({ ...table, slot }, 1);
  const events = await db.lifeEvent.findMany({ where: { slotId: slot.id }, orderBy: { at: 'asc' } });
  for (const { id: eventId } of [...events].reverse()) await moveBookingsOf(eventId);
  expect(await eventsOf(id, 'reschedule')).toHaveLength(1);
  const { startsAt } = await db.booking.findUniqueOrThrow({ where: { id } });
  expect(startsAt).toEqual((await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).startsAt);
});

test('who booked with the new time already is not told that it changed', async () => {
  const table = await aTable();
  const early = await aSeat(table);
  await putOff(table, 1);
  const late = await aSeat(table);
  await moveBookingsOf(await slotEvent(table.slot.id, 'reschedule'));
  expect(await eventsOf(early.id, 'reschedule')).toHaveLength(1);
  expect(await eventsOf(late.id, 'reschedule')).toHaveLength(0);
});

test('put off after it was paid: the money waits for the new start', async () => {
  const table = await aTable();
  const { id } = await aPaidSeat(stripe, table);
  await putOff(table, 72);
  await settleWith(stripe);
  travelTo(new Date(table.slot.startsAt.getTime() + 25 * hourMs));
  await tasks['booking-money']?.({ bookingId: id, task: 'pay-out' });
  const waiting = async () =>
    (
      await db.$queryRaw<{ key: string }[]>`
        SELECT key FROM graphile_worker.jobs WHERE key LIKE ${`${id}:%`} AND run_at > now()`
    ).map(({ key }) => key);
  expect(await waiting()).toContain(`${id}:pay-out:later`);
  expect(await heldFor(id)).toEqual([900]);
  letPass({ hours: 80 });
  await tasks['booking-money']?.({ bookingId: id, task: 'pay-out' });
  await settleWith(stripe);
  expect(await heldFor(id)).toEqual([0]);
});

test('too few: all is undone by itself at the cut-off', async () => {
  const table = await aTable({ minimum: 4 });
  await db.slot.update({ where: { id: table.slot.id }, data: { dueAt: table.slot.closesAt } });
  const { id, guest } = await aPaidSeat(stripe, table);
  travelTo(new Date(table.slot.closesAt.getTime() + 60_000));
  await tasks['life-timers']?.({});
  await fireDue(bookingSubject, now());
  await settleWith(stripe);
  expect(await stateOf(id)).toBe('cancelled_by_provider');
  expect(await toldTo(guest.id)).toContain('booking.fall_short.customer');
  expect(await refundsOf(id)).toEqual([-900]);
  expect(await heldFor(id)).toEqual([0]);
});
