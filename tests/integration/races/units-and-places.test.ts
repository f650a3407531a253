import { randomUUID } from 'node:crypto';
import { ofSlot } from '@/lib/booking/slots/of-slot';
import { periodOf } from '@/lib/listing/rules';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { bareHoldings } from '../../support/bare-bookings';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aGift } from '../../support/gifts';
import { openRaces, type Races, tally } from '../../support/races/race';
import { aTable } from '../../support/slot-builders';

const members = (count: number) => Promise.all(Array.from({ length: count }, () => aMember()));

/** A day some days from now, as ISO text. */
const aDay = (ahead: number) => {
  const { from, to } = periodOf('time', { from: inDays(ahead), to: inDays(ahead) }, 'Europe/Paris');
  return { from: from.toISOString(), to: to.toISOString() };
};

/** `count` times each. */
const each = <Value>(values: readonly Value[], count: number): Value[] =>
  values.flatMap((value) => Array.from({ length: count }, () => value));

/** Days on which more than one claim holds a unit. */
const heldTwice = async (listingId: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM claim one JOIN claim other
      ON other.unit_id = one.unit_id AND other.id > one.id AND other.during && one.during
    JOIN unit ON unit.id = one.unit_id
    WHERE unit.listing_id = ${listingId} AND one.is_active AND other.is_active`;
  return row?.count ?? -1;
};

const placesOf = async (slotId: string) => {
  const { capacity, taken } = await db.slot.findUniqueOrThrow({ where: { id: slotId } });
  const held = await db.placeClaim.aggregate({ where: { slotId, isActive: true }, _sum: { quantity: true } });
  return { capacity, taken, held: held._sum.quantity ?? 0 };
};

const ahead = Array.from({ length: 10 }, (_, day) => 10 + day);

describe('four processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces({ processes: 4 });
  }, 60_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(() => races.close());

  describe('for one unit', () => {
    it('200 members ask for ten days, twenty for each: each day has one of them, the others are told that it is taken', async () => {
      const { id: listingId } = await aListing();
      const people = await members(200);
      const outcomes = await races.race(
        each(ahead, 20).map((day, at) => ({
          racer: 'requestBooking',
          input: { viewer: people[at] as Viewer, listingId, from: inDays(day), to: inDays(day) },
        })),
      );
      expect(tally(outcomes)).toEqual({ won: 10, refused: { 'conflict booking.justTaken': 190 } });
      expect(await heldTwice(listingId)).toBe(0);
      expect(await db.booking.count({ where: { listingId } })).toBe(10);
    }, 60_000);

    it('ten days, each claimed by twenty without a line: each day has one holder', async () => {
      const { id: listingId } = await aListing();
      const outcomes = await races.race(
        each(ahead, 20).map((day) => ({ racer: 'claimUnit', input: { listingId, ...aDay(day) } })),
      );
      expect(tally(outcomes)).toEqual({ won: 10, refused: { 'conflict booking.justTaken': 190 } });
      expect(await heldTwice(listingId)).toBe(0);
    });

    it('ten days, each written by twenty who look at nothing: the constraint lets one through', async () => {
      const { id: listingId, units } = await aListing();
      const unitId = units[0]?.id ?? '';
      const outcomes = await races.race(
        each(ahead, 20).map((day) => ({ racer: 'writeClaim', input: { unitId, ...aDay(day) } })),
      );
      expect(tally(outcomes)).toEqual({ won: 10, refused: { 'conflict justTaken': 190 } });
      expect(await heldTwice(listingId)).toBe(0);
    });
  });

  it('50 members come for things at a time with three places: three come, the others are told that it is full', async () => {
    const { listingId } = await aGift({ unitCount: 50 });
    const at = { startsAt: new Date(inDays(3)), endsAt: new Date(inDays(4)) };
    const { id: fetchTimeId } = await db.fetchTime.create({ data: { listingId, capacity: 3, ...at } });
    const outcomes = await races.race(
      (await members(50)).map((viewer) => ({
        racer: 'requestBooking',
        input: { viewer, listingId, fetchTimeId },
      })),
    );
    expect(tally(outcomes)).toEqual({ won: 3, refused: { 'conflict fetching.full': 47 } });
    expect((await db.fetchTime.findUniqueOrThrow({ where: { id: fetchTimeId } })).taken).toBe(3);
    expect(await db.booking.count({ where: { fetchTimeId } })).toBe(3);
  }, 60_000);

  describe('for six places', () => {
    it('200 members ask: six come, the others are told that it is full', async () => {
      const { listing, slot } = await aTable();
      const outcomes = await races.race(
        (await members(200)).map((viewer) => ({
          racer: 'requestBooking',
          input: { viewer, listingId: listing.id, slotId: slot.id },
        })),
      );
      expect(tally(outcomes)).toEqual({ won: 6, refused: { 'conflict booking.justTaken': 194 } });
      expect(await placesOf(slot.id)).toEqual({ capacity: 6, taken: 6, held: 6 });
      expect(await db.booking.count({ where: ofSlot(slot.id) })).toBe(6);
    }, 60_000);

    it('200 claims of one place or two, without a line: never one place too many', async () => {
      const { slot } = await aTable();
      const holdings = await bareHoldings(200, slot.id);
      const outcomes = await races.race(
        holdings.map((holdingId, at) => ({
          racer: 'claimPlaces',
          input: { slotId: slot.id, holderId: randomUUID(), holdingId, quantity: 1 + (at % 2) },
        })),
      );
      expect(Object.keys(tally(outcomes).refused)).toEqual(['conflict booking.justTaken']);
      expect(await placesOf(slot.id)).toEqual({ capacity: 6, taken: 6, held: 6 });
    });

    it('200 places written by those who look at nothing: the check lets six through', async () => {
      const { slot } = await aTable();
      const holdings = await bareHoldings(200, slot.id);
      const outcomes = await races.race(
        holdings.map((holdingId) => ({ racer: 'writePlace', input: { slotId: slot.id, holdingId } })),
      );
      expect(tally(outcomes)).toEqual({ won: 6, refused: { 'invalid notAllowed': 194 } });
      expect(await placesOf(slot.id)).toEqual({ capacity: 6, taken: 6, held: 6 });
    });
  });
});
