import type { Held } from '@/lib/holding/scarcity';
import { listing } from '@/lib/holding/sought';
import { stock } from '@/lib/holding/stock';
import { bookableListing } from '@/lib/listing/bookable';
import { archiveListing, pauseListing } from '@/lib/listing/commands/move-listing';
import { setUnits } from '@/lib/listing/commands/set-units';
import type { ListingType } from '@/lib/listing/listing-type';
import { countStock } from '@/lib/listing/stock';
import { thing } from '@/lib/listing/types/thing';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { bareHoldings } from '../../support/bare-bookings';
import { aListing, aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';
import { openRaces, type Races, tally } from '../../support/races/race';

afterEach(presentTime);

const dayMs = 86_400_000;

/** Envelopes of seeds to give away. */
const envelopes = async (unitCount: number) => {
  const owner = await aMember();
  const { id: listingId } = await aListing({ ownerId: owner.id, unitCount });
  const held = (holdingId: string): Held => ({ listingId, holdingId, now: now(), numbers });
  const claim = (holdingId: string, quantity = 1) =>
    transaction((tx) =>
      stock.claim(tx, {
        ...held(holdingId),
        when: { period: { from: now(), to: null }, slotId: null },
        memberId: owner.id,
        quantity,
      }),
    );
  const moves = (what: (tx: Db, held: Held) => Promise<void>, holdingId: string) =>
    transaction((tx) => what(tx, held(holdingId)));
  const part = { period: { from: now(), to: null }, slotId: null };
  const left = () => stock.free(db, listingId, part, null, now());
  const state = async () => (await db.listing.findUniqueOrThrow({ where: { id: listingId } })).state;
  return { owner, listingId, claim, moves, left, state };
};

const bookings = async (count: number) => {
  const ids = await bareHoldings(count);
  return (at: number): string => ids[at] ?? '';
};

/** A type whose listings give things away: there is none of the house's own yet. */
const giving: ListingType = {
  ...thing,
  allocation: { kind: 'stock', grain: 'time', maxUnits: 50, fetchWithinDays: 14 },
};

describe('items that leave for good', () => {
  it('are fewer with each that is taken; with the last the listing is gone, and its history says so', async () => {
    const { claim, left, state, listingId } = await envelopes(3);
    const booking = await bookings(3);
    await claim(booking(0));
    expect([await left(), await state()]).toEqual([2, 'published']);
    await expect(claim(booking(1), 3)).rejects.toMatchObject({ key: 'booking.justTaken' });
    expect([await left(), await state()]).toEqual([2, 'published']);
    await claim(booking(1), 2);
    expect([await left(), await state()]).toEqual([0, 'gone']);
    await expect(claim(booking(2))).rejects.toMatchObject({ key: 'booking.justTaken' });
    const events = await db.lifeEvent.findMany({ where: { listingId } });
    expect(events).toMatchObject([
      { name: 'run_out', byRole: 'stock', fromState: 'published', toState: 'gone' },
    ]);
  });

  it('are there again, and their listing too, when a request comes to nothing', async () => {
    const { claim, moves, left, state } = await envelopes(1);
    const booking = await bookings(2);
    await claim(booking(0));
    await moves(stock.release, booking(0));
    expect([await left(), await state()]).toEqual([1, 'published']);
    await claim(booking(1));
    expect(await state()).toBe('gone');
  });

  it('neither go nor come back with a transaction that fails', async () => {
    const { claim, left, state, listingId } = await envelopes(1);
    const booking = await bookings(1);
    await expect(
      transaction(async (tx) => {
        await stock.claim(tx, {
          listingId,
          holdingId: booking(0),
          memberId: '',
          quantity: 1,
          when: { period: { from: now(), to: null }, slotId: null },
          now: now(),
          numbers,
        });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect([await left(), await state()]).toEqual([1, 'published']);
    await claim(booking(0));
  });

  it('are held however long it takes, and free for nobody once they are with someone else', async () => {
    const { owner, listingId, claim, moves, left, state } = await envelopes(2);
    const booking = await bookings(2);
    await claim(booking(0), 2);
    travelTo(new Date(Date.now() + 400 * dayMs));
    await expect(archiveListing(owner, { listingId })).rejects.toMatchObject({ key: 'listing.hasBookings' });
    await moves(stock.end, booking(0));
    await moves(stock.release, booking(0));
    expect([await left(), await state()]).toEqual([0, 'gone']);
    await archiveListing(owner, { listingId });
    expect(await state()).toBe('archived');
  });

  it('bring back a listing that is gone when there are more of them, never one that its owner paused', async () => {
    const { owner, listingId, claim, moves, state } = await envelopes(2);
    const booking = await bookings(2);
    const add = (count: number) =>
      transaction(async (tx) => {
        await setUnits(tx, { listingId, count, labels: [], now: now() });
        await countStock(tx, { listingId, now: now(), numbers });
      });
    await claim(booking(0), 2);
    await add(3);
    expect(await state()).toBe('published');
    await pauseListing(owner, { listingId });
    await moves(stock.release, booking(0));
    expect(await state()).toBe('paused');
  });

  it('are asked for without a date: what is agreed is fetched by the end of the last day of its type, also across a night of 23 hours', async () => {
    const { listingId } = await envelopes(1);
    const offered = await bookableListing(db, listingId);
    const at = new Date('2027-03-20T15:04:00Z');
    const asking = { from: '', to: '', quantity: 1 };
    const read = await stock.read(db, {
      listing: offered,
      type: giving,
      asking,
      hasAlready: async () => null,
      now: at,
      numbers,
    });
    const to = new Date('2027-04-03T22:00:00Z');
    expect(read).toEqual({ period: { from: at, to }, slotId: null, closesAt: to, problems: [] });
  });
});

describe('a search for items', () => {
  const found = async (listingId: string, quantity: number) => {
    const { condition, free } = stock.answer(
      [giving],
      { quantity, sort: 'relevance', from: '2027-01-01' },
      now(),
    );
    const rows = await db.$queryRaw<{ free: number }[]>`
      SELECT ${free} AS free FROM ${listing.table} WHERE ${listing.id} = ${listingId} AND ${condition}`;
    return rows.map((row) => row.free);
  };

  it('finds as many as are left, whatever the dates', async () => {
    const { listingId, claim } = await envelopes(5);
    const booking = await bookings(1);
    await claim(booking(0), 2);
    expect([await found(listingId, 3), await found(listingId, 4)]).toEqual([[3], []]);
  });

  it('finds none by part of the day, nor in order of time: they do not begin', () => {
    const asked = { quantity: 1, sort: 'relevance' };
    expect(stock.answer([giving], { ...asked, at: 'evening' }, now()).types).toEqual([]);
    expect(stock.answer([giving], { ...asked, sort: 'soonest' }, now()).types).toEqual([]);
    expect(stock.answer([giving], asked, now()).types).toEqual(['thing']);
  });
});

describe('four processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces({ processes: 4 });
  }, 60_000);
  afterAll(() => races.close());

  it('200 want the last item: one has it, the others are told that it is taken, and the listing is gone once', async () => {
    const { owner, listingId, left, state } = await envelopes(1);
    const ids = await bareHoldings(200);
    const outcomes = await races.race(
      ids.map((holdingId) => ({
        racer: 'claimItem',
        input: { listingId, memberId: owner.id, holdingId, quantity: 1 },
      })),
    );
    expect(tally(outcomes)).toEqual({ won: 1, refused: { 'conflict booking.justTaken': 199 } });
    expect([await left(), await state()]).toEqual([0, 'gone']);
    expect(await db.lifeEvent.count({ where: { listingId } })).toBe(1);
    expect(await db.claim.count({ where: { isActive: true, unit: { listingId } } })).toBe(1);
  }, 60_000);

  it('200 take two of 99 each: 49 have them, one is left, and the listing stays', async () => {
    const { owner, listingId, left, state } = await envelopes(99);
    const ids = await bareHoldings(200);
    const outcomes = await races.race(
      ids.map((holdingId) => ({
        racer: 'claimItem',
        input: { listingId, memberId: owner.id, holdingId, quantity: 2 },
      })),
    );
    expect(tally(outcomes)).toEqual({ won: 49, refused: { 'conflict booking.justTaken': 151 } });
    expect([await left(), await state()]).toEqual([1, 'published']);
  }, 60_000);
});
