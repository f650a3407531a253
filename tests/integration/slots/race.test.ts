import { randomUUID } from 'node:crypto';
import { ofSlot } from '@/lib/booking/slots/of-slot';
import { claimPlaces, lockSlot } from '@/lib/listing/slots/claims';
import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { inviteNext } from '@/lib/listing/slots/inviting';
import { typedTimes } from '@/lib/listing/slots/rules';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { AppError } from '@/lib/shared/errors';
import { fireAll } from '@/lib/worker/lives';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { bareHoldings } from '../../support/bare-bookings';
import { aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';
import { aTable, type BuiltTable } from '../../support/slot-builders';
import { holdPlaces, waitFor } from '../../support/slots';

afterEach(presentTime);

const members = (count: number) => Promise.all(Array.from({ length: count }, () => aMember()));

const ask = ({ listing, slot }: BuiltTable, viewer: Viewer, quantity = 1, once?: string) =>
  requestBooking(viewer, {
    listingId: listing.id,
    from: '',
    to: '',
    slotId: slot.id,
    quantity,
    options: {},
    message: '',
    once,
  });

const refusals = (answers: PromiseSettledResult<unknown>[]): string[] =>
  answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as AppError).key] : []));

const placesOf = async (slotId: string) => {
  const { capacity, taken } = await db.slot.findUniqueOrThrow({ where: { id: slotId } });
  const held = await db.placeClaim.aggregate({ where: { slotId, isActive: true }, _sum: { quantity: true } });
  const booked = await db.booking.aggregate({
    where: { ...ofSlot(slotId), state: { in: ['requested', 'accepted', 'confirmed'] } },
    _sum: { quantity: true },
  });
  return { capacity, taken, held: held._sum.quantity ?? 0, booked: booked._sum.quantity ?? 0 };
};

test('200 members ask for 6 places at once: six win, the others are told plainly, and late ones without a wait', async () => {
  const table = await aTable();
  const guests = await members(200);
  const answers = await Promise.allSettled(guests.map((guest) => ask(table, guest)));
  expect(refusals(answers)).toHaveLength(194);
  expect(new Set(refusals(answers))).toEqual(new Set(['booking.justTaken']));
  expect(await placesOf(table.slot.id)).toEqual({ capacity: 6, taken: 6, held: 6, booked: 6 });
  expect(await db.booking.count({ where: ofSlot(table.slot.id) })).toBe(6);
  // Whoever comes later is turned away before they queue: what holds the slot keeps none of them.
  const [late] = await members(1);
  await transaction(async (tx) => {
    await lockSlot(tx, table.slot.id);
    await expect(ask(table, late as Viewer)).rejects.toMatchObject({ key: 'booking.justTaken' });
  });
}, 60_000);

test('50 members for the last 3 places: three win', async () => {
  const table = await aTable();
  await holdPlaces(table.slot.id, 3);
  const answers = await Promise.allSettled((await members(50)).map((guest) => ask(table, guest)));
  expect(refusals(answers)).toHaveLength(47);
  expect(await placesOf(table.slot.id)).toMatchObject({ taken: 6, held: 6, booked: 3 });
}, 60_000);

test('by many processes at once, whose transactions are all in the middle of it: never one too many', async () => {
  const { slot } = await aTable();
  const claim = (holdingId: string, quantity: number) =>
    transaction((tx) =>
      claimPlaces(tx, {
        slotId: slot.id,
        holderId: randomUUID(),
        quantity,
        holdingId,
        now: now(),
      }),
    );
  const holdings = await bareHoldings(60, slot.id);
  const answers = await Promise.allSettled(holdings.map((id, at) => claim(id, 1 + (at % 3))));
  expect(new Set(refusals(answers))).toEqual(new Set(['booking.justTaken']));
  const { taken, held } = await placesOf(slot.id);
  expect(taken).toBe(held);
  expect(taken).toBeGreaterThan(3);
  expect(taken).toBeLessThanOrEqual(6);
}, 60_000);

test('the host lowers the number of places in the middle of the race: it holds whatever comes first', async () => {
  const hourMs = 3_600_000;
  const table = await aTable({
    startsAt: new Date(Math.ceil(now().getTime() / hourMs) * hourMs + 48 * hourMs),
  });
  const { slot, host, listing } = table;
  const lower = (capacity: number) =>
    changeSlot(host, {
      slotId: slot.id,
      scope: 'one',
      ...typedTimes(slot, listing.timeZone),
      capacity,
      minimum: 0,
      note: '',
      repeat: 'once',
      weekdays: [],
      ends: 'never',
    });
  const guests = await members(40);
  const [answers, lowered] = await Promise.all([
    Promise.allSettled(guests.map((guest) => ask(table, guest))),
    Promise.allSettled([lower(4), lower(3), lower(5)]),
  ]);
  const { capacity, taken, held } = await placesOf(slot.id);
  expect(taken).toBe(held);
  expect(taken).toBeLessThanOrEqual(capacity);
  expect(new Set(refusals(answers))).toEqual(new Set(['booking.justTaken']));
  for (const answer of atLeastOne(lowered))
    if (answer.status === 'rejected')
      expect(answer.reason).toMatchObject({ fields: { capacity: { key: 'slot.belowTaken' } } });
}, 60_000);

test('a double click is one booking; the same member takes no second place', async () => {
  const table = await aTable();
  const guest = await aMember();
  const once = randomUUID();
  const twice = await Promise.all([ask(table, guest, 2, once), ask(table, guest, 2, once)]);
  expect(twice[0]?.id).toBe(twice[1]?.id);
  await expect(ask(table, guest)).rejects.toMatchObject({ key: 'booking.alreadyComing' });
  const other = await aMember();
  const both = await Promise.allSettled([ask(table, other), ask(table, other)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await placesOf(table.slot.id)).toMatchObject({ taken: 3, booked: 3 });
});

test('several workers offer the same places: each goes to one', async () => {
  const { slot } = await aTable();
  await holdPlaces(slot.id, 3);
  for (let count = 0; count < 5; count++) await waitFor(slot.id, 2);
  await Promise.all(Array.from({ length: 8 }, () => inviteNext(slot.id)));
  expect(await db.wait.count({ where: { slotId: slot.id, state: 'offered' } })).toBe(1);
  expect(await placesOf(slot.id)).toMatchObject({ taken: 5, held: 5 });
});

test('several workers decide about the same slot: it happens once', async () => {
  const { slot } = await aTable({ minimum: 4 });
  travelTo(slot.closesAt);
  await Promise.all(Array.from({ length: 8 }, () => fireAll(now())));
  expect(await db.lifeEvent.count({ where: { slotId: slot.id } })).toBe(1);
});
