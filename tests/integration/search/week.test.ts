import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { type AskedWeek, countedADay, shownADay, weekOf, weekSql } from '@/lib/search/week';
import { aListing, aMember } from '../../support/builders';
import { travelTo } from '../../support/clock';
import { aMeal, aSlot, holdPlaces } from '../../support/slots';
import { statementsOf } from '../../support/statements';

const now = new Date('2026-11-24T10:00:00Z');
const asked: AskedWeek = {
  from: '2026-11-24',
  timeZone: 'Europe/Paris',
  type: undefined,
  near: undefined,
  radiusKm: undefined,
};
const at = (local: string) => new Date(`${local}+01:00`);

beforeAll(() => travelTo(now));

describe('a week of the neighbourhood', () => {
  it('with nothing in it nor after it says so', async () => {
    const { days, next } = await weekOf(null, asked);
    expect(days.map(({ date, count }) => [date, count])).toEqual([
      ['2026-11-24', 0],
      ['2026-11-25', 0],
      ['2026-11-26', 0],
      ['2026-11-27', 0],
      ['2026-11-28', 0],
      ['2026-11-29', 0],
      ['2026-11-30', 0],
    ]);
    expect(next).toBeNull();
  });

  it('with nothing in it tells of what comes next', async () => {
    const later = await aMeal({ title: 'Later' });
    await aSlot({ listingId: later.id, startsAt: at('2026-12-20T19:00') });
    const sooner = await aMeal({ title: 'Sooner' });
    await aSlot({ listingId: sooner.id, startsAt: at('2026-12-12T19:00') });
    const { next, days } = await weekOf(null, asked);
    expect(next).toMatchObject({ title: 'Sooner', nextSlot: { startsAt: at('2026-12-12T19:00'), free: 6 } });
    expect(days.flatMap(({ items }) => items)).toEqual([]);
  });

  it('shows each day what can still be joined, in the order of time, and how many there are', async () => {
    const put = async (title: string, startsAt: Date, with_: Parameters<typeof aMeal>[0] = {}) =>
      aSlot({ listingId: (await aMeal({ title, ...with_ })).id, startsAt });
    await put('Sunday evening', at('2026-11-29T19:00'));
    await put('Sunday noon', at('2026-11-29T12:00'));
    await put('Midnight', at('2026-11-30T00:00'));
    await put('Closed', at('2026-11-24T19:00'));
    await put('Paused', at('2026-11-29T12:00'), { state: 'paused' });
    await put('Far', at('2026-11-28T12:00'), { publicLat: 47, publicLng: 1 });
    const full = await put('Full', at('2026-11-29T13:00'));
    await holdPlaces(full.id, 6);
    const { result, count } = await statementsOf(() => weekOf(null, asked));
    expect(count).toBe(1);
    const titles = Object.fromEntries(
      result.days.map(({ date, items }) => [date, items.map(({ title }) => title)]),
    );
    expect(titles).toMatchObject({
      '2026-11-24': [],
      '2026-11-28': ['Far'],
      '2026-11-29': ['Sunday noon', 'Sunday evening'],
      '2026-11-30': ['Midnight'],
    });
    const near = await weekOf(null, { ...asked, near: { lat: 48.11, lng: -1.68 }, radiusKm: 10 });
    expect(near.days.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 2, 1]);
    expect((await weekOf(null, { ...asked, type: 'portion' })).days.every(({ count }) => count === 0)).toBe(
      true,
    );
    expect((await weekOf(null, { ...asked, from: '2026-12-07' })).next).toBeNull();
  });

  it('counts for a day what the search finds for it', async () => {
    for (let index = 0; index < shownADay + 3; index += 1) {
      const { id } = await aMeal({ title: `Crowd ${index}` });
      await aSlot({ listingId: id, startsAt: at(`2026-11-27T${10 + index}:00`) });
      await aSlot({ listingId: id, startsAt: at(`2026-11-27T${10 + index}:30`) });
    }
    const friday = (await weekOf(null, asked)).days[3];
    expect(friday?.items).toHaveLength(shownADay);
    const search = SearchListings.parse({ from: '2026-11-27', sort: 'soonest' });
    const { items } = await searchListings(null, search, { limit: 50 });
    expect([friday?.count, friday?.isMore]).toEqual([items.length, false]);
  });

  it('follows the index of times, however many slots there are', async () => {
    const owner = await aMember();
    const listing = await aListing({ ownerId: owner.id, type: 'meal' });
    await db.$executeRaw`
      INSERT INTO listing (id, owner_id, currency, type, state, title, description, public_lat, public_lng, published_at, updated_at)
      SELECT 'bulk-' || n, ${owner.id}, 'EUR', 'meal', 'published', 'Table ' || n, 'numéro ' || n,
        48.1 + (n * 7919 % 10000) / 10000.0, -1.7 + (n * 104729 % 10000) / 10000.0, now(), now()
      FROM generate_series(1, 4000) n`;
    await db.$executeRaw`
      INSERT INTO slot (id, listing_id, starts_at, ends_at, closes_at, capacity, updated_at)
      SELECT 'slot-' || n, 'bulk-' || (1 + n % 4000), at, at + interval '2 hours', at - interval '1 hour', 6, now()
      FROM generate_series(1, 40000) n,
        LATERAL (SELECT timestamptz '2026-11-24 12:00+01' + n * interval '90 seconds' AS at) x`;
    await db.$executeRawUnsafe('ALTER TABLE listing SET (autovacuum_enabled = off)');
    await db.$executeRawUnsafe('VACUUM ANALYZE listing, slot, wait');
    // The plans of a large community, as in search.test.ts.
    await db.$executeRawUnsafe("UPDATE pg_class SET reltuples = 1000000 WHERE relname = 'listing'");
    const { result, count } = await statementsOf(() => weekOf(null, asked));
    expect(count).toBe(1);
    expect(result.days.map(({ isMore }) => isMore)).toEqual([true, true, true, true, true, true, true]);
    const rows = await db.$queryRaw<Record<string, string>[]>(
      Prisma.sql`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${weekSql(null, asked, now)}`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan using slot_to_come on slot s/);
    expect(plan).not.toMatch(/Seq Scan on (listing|slot)/);
    // No further than is counted, on any day; and nothing after the week.
    const read = [...plan.matchAll(/slot_to_come on slot s(?:_\d)? \((.*?)\)/g)].map(([, said]) => said);
    expect(read[0]).toMatch(new RegExp(`rows=${countedADay}`));
    expect(read[1]).toBe('never executed');
    expect(listing.type).toBe('meal');
  });
});
