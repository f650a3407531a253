import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { slotsForHost } from '@/lib/booking/slots/booked';
import { lastPlaceAt } from '@/lib/booking/slots/own-place';
import { placesFree } from '@/lib/listing/slots/claims';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { slotFor, slotsToCome } from '@/lib/listing/slots/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import { hoursFromNow, presentTime, travelTo } from '../../support/clock';
import { aSeat, aTable, type BuiltTable } from '../../support/slot-builders';
import { aSlot, holdPlaces, waitFor } from '../../support/slots';

afterEach(presentTime);

/** How many statements reach the database for some work. */
const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
};

/** Slots of a listing in a row, each with ten confirmed bookings of one place. */
const fill = async ({ listing, host }: BuiltTable, count: number): Promise<void> => {
  const guests = await Promise.all(Array.from({ length: 10 }, () => aMember()));
  const slots = Array.from({ length: count }, (_, at) => {
    const startsAt = hoursFromNow(72 + 24 * at);
    return {
      id: randomUUID(),
      listingId: listing.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
      closesAt: startsAt,
      capacity: 12,
    };
  });
  const bookings = slots.flatMap(({ id, startsAt, endsAt }) =>
    guests.map((guest) => ({
      id: randomUUID(),
      listingId: listing.id,
      slotId: id,
      customerId: guest.id,
      providerId: host.id,
      state: 'confirmed',
      startsAt,
      endsAt,
      quote: {},
      totalMinor: 0,
      depositMinor: 0,
      currency: 'EUR',
      cancellation: 'flexible',
      timeZone: 'Europe/Paris',
    })),
  );
  await db.slot.createMany({ data: slots });
  await db.booking.createMany({ data: bookings.map(({ slotId: _, ...booking }) => booking) });
  await db.holding.createMany({
    data: bookings.map(({ id, slotId, customerId, providerId, listingId, startsAt, endsAt }) => ({
      id,
      bookingId: id,
      position: 0,
      giverId: providerId,
      takerId: customerId,
      listingId,
      slotId,
      quantity: 1,
      startsAt,
      endsAt,
      state: 'held',
    })),
  });
  await db.placeClaim.createMany({
    data: bookings.map(({ id, slotId }) => ({ slotId, holdingId: id, quantity: 1 })),
  });
};

test('500 slots with 5,000 places: as many statements as for one, and every page of them', async () => {
  const one = await aTable();
  const few = await statementsOf(() => slotsForHost(one.host, one.listing.id));
  const many = await aTable();
  await fill(many, 500);
  expect(await statementsOf(() => slotsForHost(many.host, many.listing.id, { limit: 600 }))).toBe(few);
  expect(await statementsOf(() => slotsToCome(db, many.listing.id, now(), { limit: 600 }))).toBe(1);

  const seen: Awaited<ReturnType<typeof slotsForHost>>['items'] = [];
  for (let cursor: string | undefined, pages = 0; pages < 20; pages += 1) {
    const { items, next } = await slotsForHost(many.host, many.listing.id, { cursor });
    seen.push(...items);
    if (!next) break;
    cursor = next;
  }
  expect(seen).toHaveLength(501);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(501);
  const full = seen.filter(({ coming, taken, bookings }) => coming === 10 && taken === 10 && bookings === 10);
  expect(full).toHaveLength(500);
}, 60_000);

test('the host sees who comes, who is still to pay, who was offered places and who waits', async () => {
  const table = await aTable({ capacity: 8 });
  await aSeat(table, { quantity: 3 });
  await aSeat(table, { quantity: 2, until: 'asked' });
  const offered = await waitFor(table.slot.id, 3);
  await db.wait.update({
    where: { id: offered.id },
    data: { state: 'offered', offeredUntil: hoursFromNow(2) },
  });
  await db.placeClaim.create({ data: { slotId: table.slot.id, waitId: offered.id, quantity: 3 } });
  await waitFor(table.slot.id, 1);
  const { items } = await slotsForHost(table.host, table.listing.id);
  expect(items).toMatchObject([
    {
      coming: 3,
      pending: 2,
      offered: 3,
      taken: 8,
      waiting: 1,
      bookings: 2,
      free: 0,
      isBookable: true,
      rule: null,
    },
  ]);
  await expect(slotsForHost(await aMember(), table.listing.id)).rejects.toMatchObject({ code: 'not_found' });
});

test('what is over stands in a list of its own, the latest first', async () => {
  const table = await aTable();
  const later = await aSlot({ listingId: table.listing.id, startsAt: hoursFromNow(200) });
  travelTo(later.endsAt);
  expect((await slotsForHost(table.host, table.listing.id)).items).toEqual([]);
  const first = await slotsForHost(table.host, table.listing.id, { past: true, limit: 1 });
  const second = await slotsForHost(table.host, table.listing.id, {
    past: true,
    limit: 1,
    cursor: first.next ?? '',
  });
  expect([first.items[0]?.id, second.items[0]?.id, second.next]).toEqual([later.id, table.slot.id, null]);
});

test('everyone sees what is to come; what is full, closed or kept for those who wait says so', async () => {
  const table = await aTable();
  const { slot, listing, host } = table;
  await holdPlaces(slot.id, 4);
  const view = async () =>
    (await slotsToCome(db, listing.id, now(), { limit: 10 })).map(({ free, isBookable }) => [
      free,
      isBookable,
    ]);
  expect(await view()).toEqual([[2, true]]);
  await waitFor(slot.id, 2);
  expect(await view()).toEqual([[0, true]]);
  expect((await view())[0]?.[0]).toBe(await placesFree(db, slot.id, null, now()));
  travelTo(slot.closesAt);
  expect((await view())[0]?.[1]).toBe(false);
  presentTime();
  await callOff(host, { slotId: slot.id, scope: 'one', reason: 'Malade' });
  expect(await view()).toEqual([]);
});

test('one slot is seen by all while its listing is, and by those who have to do with it ever after', async () => {
  const table = await aTable();
  const { slot, listing, host } = table;
  const seat = await aSeat(table);
  const stranger = await aMember();
  /** As the API asks for it: bookings know who has a place. */
  const seenBy = async (viewer: Viewer | null) => {
    const place = await lastPlaceAt(viewer, slot.id);
    return { place, slot: await slotFor(viewer, slot.id, { hasPlace: place !== null }) };
  };
  expect((await seenBy(seat.guest)).place).toEqual({ id: seat.id, state: 'confirmed', quantity: 1 });
  expect(await slotFor(null, slot.id)).toMatchObject({ id: slot.id, isHost: false, free: 5 });
  expect(await slotFor(host, slot.id)).toMatchObject({
    isHost: true,
    listing: { id: listing.id, title: listing.title },
  });
  await db.listing.update({ where: { id: listing.id }, data: { state: 'archived' } });
  for (const viewer of [null, stranger])
    await expect(seenBy(viewer)).rejects.toMatchObject({ code: 'not_found' });
  await slotFor(host, slot.id);
  await seenBy(seat.guest);
  await expect(slotFor(host, 'nothing')).rejects.toMatchObject({ code: 'not_found' });
});
