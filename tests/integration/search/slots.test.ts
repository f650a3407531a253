import { placesFree } from '@/lib/listing/slots/claims';
import { isBookable, slotMeanings, slotStates } from '@/lib/listing/slots/lifecycle';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { searchListings } from '@/lib/search/queries';
import { readSearch, SearchListings } from '@/lib/search/schema';
import { atLeastOne } from '../../support/at-least-one';
import { aListing, aMember } from '../../support/builders';
import { travelTo } from '../../support/clock';
import { builtAfterwards } from '../../support/database/built-afterwards';
import { aMeal, aSlot, holdPlaces, waitFor } from '../../support/slots';

type Params = Record<string, string | string[]>;

const search = (params: Params, more: { limit?: number; cursor?: string } = {}) =>
  searchListings(null, SearchListings.parse(params), more);

const found = async (params: Params) =>
  (await search(params, { limit: 50 })).items.map(({ title }) => title).sort();

const now = new Date('2026-11-24T10:00:00Z');
const sunday = '2026-11-29';
const at = (local: string) => new Date(`${local}+01:00`);

beforeAll(() => travelTo(now));

describe('slots', () => {
  beforeAll(async () => {
    const common = { description: 'bouillabaisse' };
    const evening = await aMeal({ ...common, title: 'Sunday evening' });
    await aSlot({ listingId: evening.id, startsAt: at(`${sunday}T19:30`) });
    await aSlot({ listingId: evening.id, startsAt: at('2026-12-06T12:00') });
    const noon = await aMeal({ ...common, title: 'Sunday noon', details: { diets: ['vegan'] } });
    const { id } = await aSlot({ listingId: noon.id, startsAt: at(`${sunday}T12:00`) });
    await holdPlaces(id, 5);
    const none = await aMeal({ ...common, title: 'No nextSlot' });
    await aSlot({ listingId: none.id, startsAt: at('2026-11-20T12:00') });
    await aSlot({ listingId: none.id, startsAt: at(`${sunday}T12:00`), state: 'called_off' });
    await aSlot({ listingId: none.id, startsAt: at(`${sunday}T12:00`), state: 'fallen_short' });
    const full = await aMeal({ ...common, title: 'Full' });
    await holdPlaces((await aSlot({ listingId: full.id, startsAt: at(`${sunday}T19:00`) })).id, 6);
    await aListing({ ...common, title: 'Drill', unitCount: 2 });
  });
  const meals = (params: Params) => found({ q: 'bouillabaisse', type: 'meal', ...params });

  it('to come make a listing show, without dates; what has none is not shown', async () => {
    expect(await meals({})).toEqual(['Full', 'Sunday evening', 'Sunday noon']);
    expect(await meals({ quantity: '2' })).toEqual(['Sunday evening']);
    expect(await meals({ quantity: '2', sort: 'price' })).toEqual(['Sunday evening']);
  });

  it('are found by day and part of the day, with as many places as wanted', async () => {
    expect(await meals({ from: sunday })).toEqual(['Sunday evening', 'Sunday noon']);
    expect(await meals({ from: sunday, quantity: '2' })).toEqual(['Sunday evening']);
    expect(await meals({ from: sunday, at: 'evening' })).toEqual(['Sunday evening']);
    expect(await meals({ from: sunday, at: 'noon' })).toEqual(['Sunday noon']);
    expect(await meals({ from: sunday, at: 'morning' })).toEqual([]);
    expect(await meals({ at: 'noon' })).toEqual(['Sunday evening', 'Sunday noon']);
    expect(await meals({ from: '2026-11-30', to: '2026-12-05' })).toEqual([]);
    expect(await meals({ from: '2026-11-28', to: '2026-12-31', at: 'evening' })).toEqual(['Sunday evening']);
  });

  it('begin within the moments asked for, both included', async () => {
    expect(await meals({ from: `${sunday}T19:30`, to: `${sunday}T22:00` })).toEqual(['Sunday evening']);
    expect(await meals({ from: `${sunday}T10:00`, to: `${sunday}T12:00` })).toEqual(['Sunday noon']);
    expect(await meals({ from: `${sunday}T11:00Z`, to: `${sunday}T11:30Z` })).toEqual(['Sunday noon']);
    expect(await meals({ from: `${sunday}T12:01`, to: `${sunday}T19:29` })).toEqual([]);
  });

  it('go with the fields of the type: Sunday evening near me, vegetarian, two places', async () => {
    const asked = { near: '48.11,-1.68', radiusKm: '5', quantity: '2', at: 'evening', from: sunday };
    expect(await meals({ ...asked, 'details.diets': 'vegetarian' })).toEqual(['Sunday evening']);
    expect(await meals({ ...asked, 'details.diets': 'vegan' })).toEqual([]);
    expect(await meals({ from: sunday, 'details.diets': 'vegan' })).toEqual(['Sunday noon']);
  });

  it('stand beside what is there all the time, unless a part of the day or what comes first was asked for', async () => {
    const all = (params: Params) => found({ q: 'bouillabaisse', ...params });
    expect(await all({})).toEqual(['Drill', 'Full', 'Sunday evening', 'Sunday noon']);
    expect(await all({ from: sunday })).toEqual(['Drill', 'Sunday evening', 'Sunday noon']);
    expect(await all({ from: sunday, quantity: '2' })).toEqual(['Drill', 'Sunday evening']);
    expect(await all({ from: sunday, at: 'noon' })).toEqual(['Sunday noon']);
    expect(await all({ sort: 'soonest' })).toEqual(['Full', 'Sunday evening', 'Sunday noon']);
  });

  it('are told on the card: the next one that fits, and its places', async () => {
    const one = async (params: Params) =>
      (await search({ q: 'bouillabaisse', ...params })).items.map(({ title, nextSlot, freePlaces }) => ({
        title,
        at: nextSlot?.startsAt.toISOString(),
        zone: nextSlot?.timeZone,
        free: nextSlot?.free,
        freePlaces,
      }));
    expect(await one({ type: 'meal', sort: 'soonest', from: sunday, to: '2026-12-31' })).toEqual([
      { title: 'Sunday noon', at: '2026-11-29T11:00:00.000Z', zone: 'Europe/Paris', free: 1, freePlaces: 1 },
      {
        title: 'Sunday evening',
        at: '2026-11-29T18:30:00.000Z',
        zone: 'Europe/Paris',
        free: 6,
        freePlaces: 6,
      },
    ]);
    expect(await one({ from: '2026-12-01', to: '2026-12-31', at: 'noon' })).toMatchObject([
      { title: 'Sunday evening', at: '2026-12-06T11:00:00.000Z' },
    ]);
    const [drill] = (await one({ from: sunday, sort: 'price' })).filter(({ title }) => title === 'Drill');
    expect(drill).toMatchObject({ at: undefined, freePlaces: 2 });
  });

  it('that someone waits for are kept for them', async () => {
    const listing = await aMeal({ title: 'Awaited', description: 'cassoulet' });
    const { id } = await aSlot({ listingId: listing.id, startsAt: at(`${sunday}T20:00`) });
    await holdPlaces(id, 4);
    const free = async (quantity: string) => found({ q: 'cassoulet', from: sunday, quantity });
    expect(await free('2')).toEqual(['Awaited']);
    const { id: wait } = await waitFor(id, 3);
    expect(await free('2')).toEqual(['Awaited']);
    await db.wait.update({ where: { id: wait }, data: { quantity: 2 } });
    expect(await free('1')).toEqual([]);
    expect(await placesFree(db, id, null, now)).toBe(0);
    expect((await search({ q: 'cassoulet' })).items[0]?.nextSlot?.free).toBe(0);
    await db.wait.update({ where: { id: wait }, data: { state: 'left' } });
    expect(await free('2')).toEqual(['Awaited']);
    expect(await placesFree(db, id, null, now)).toBe(2);
  });

  it('are bookable in the statement as they are in the table of their states', async () => {
    const listing = await aMeal({ title: 'States', description: 'garbure' });
    for (const state of atLeastOne(slotStates)) {
      for (const closesAt of [new Date(now.getTime() + 60_000), new Date(now.getTime() - 60_000)]) {
        const startsAt = new Date(now.getTime() + 3_600_000);
        const { id } = await aSlot({ listingId: listing.id, startsAt, state, closesAt });
        expect({ state, shown: (await found({ q: 'garbure' })).length === 1 }).toEqual({
          state,
          shown: isBookable({ state, closesAt }, now),
        });
        await db.slot.delete({ where: { id } });
      }
    }
    expect(slotStates.filter((state) => slotMeanings[state].takesPlace)).toEqual(['open', 'going']);
  });

  it('have the day of the place they are at, across a change of the clock too', async () => {
    const far = await aMeal({ title: 'Auckland', description: 'pavlova', timeZone: 'Pacific/Auckland' });
    await aSlot({ listingId: far.id, startsAt: new Date('2026-11-28T19:00+13:00') });
    const west = await aMeal({ title: 'Honolulu', description: 'pavlova', timeZone: 'Pacific/Honolulu' });
    await aSlot({ listingId: west.id, startsAt: new Date('2026-11-28T19:00-10:00') });
    const summer = await aMeal({ title: 'Clock', description: 'pavlova', timeZone: 'Europe/Paris' });
    await aSlot({ listingId: summer.id, startsAt: new Date('2027-03-28T23:30+02:00') });
    expect(await found({ q: 'pavlova', from: '2026-11-28' })).toEqual(['Auckland', 'Honolulu']);
    expect(await found({ q: 'pavlova', from: '2026-11-29' })).toEqual([]);
    expect(await found({ q: 'pavlova', from: '2026-11-28', at: 'evening' })).toEqual([
      'Auckland',
      'Honolulu',
    ]);
    expect(await found({ q: 'pavlova', from: '2027-03-28', at: 'evening' })).toEqual(['Clock']);
    expect(await found({ q: 'pavlova', from: '2027-03-29' })).toEqual([]);
  });

  it('page in the order of time, each listing once, ties and repeats included', async () => {
    const ownerId = (await aMember()).id;
    const wanted: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const { id } = await aMeal({ ownerId, title: `t${index}`, description: 'ratatouille' });
      wanted.push(id);
      for (const day of [1, 2, 3]) {
        const startsAt = new Date(at('2026-12-01T19:00').getTime() + (day + (index % 3)) * 86_400_000);
        await aSlot({ listingId: id, startsAt });
      }
    }
    const seen: string[] = [];
    const times: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ q: 'ratatouille', sort: 'soonest' }, { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      times.push(...page.items.map(({ nextSlot }) => nextSlot?.startsAt.toISOString() ?? ''));
      cursor = page.next ?? undefined;
    } while (cursor && seen.length < 50);
    expect([...seen].sort()).toEqual(wanted.sort());
    expect(times).toEqual([...times].sort());
  });

  it('are not asked of what has none', () => {
    expect(SearchListings.safeParse({ type: 'thing', at: 'evening' }).error?.issues).toMatchObject([
      { path: ['at'] },
    ]);
    expect(readSearch({ type: 'thing', at: 'evening', sort: 'soonest' })).toMatchObject({
      query: { at: undefined, sort: 'relevance' },
      ignored: ['at', 'sort'],
    });
    expect(readSearch({ type: 'meal', at: 'midnight' }).ignored).toEqual(['at']);
  });
});

describe('plans of slots, with all indexes present', () => {
  const explain = async (params: Params) => {
    const { pageSql, searched } = await import('@/lib/search/queries');
    const rows = await db.$queryRaw<Record<string, string>[]>(
      Prisma.sql`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${pageSql(null, await searched(null, SearchListings.parse(params)), null, 25)}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  beforeAll(async () => {
    const owner = await aMember();
    expect(listingTypeOf('meal').allocation.kind).toBe('places');
    await builtAfterwards(
      () => db.$executeRaw`
      INSERT INTO listing (id, owner_id, currency, type, state, title, description, price_minor, public_lat, public_lng, published_at, updated_at, details)
      SELECT 'bulk-' || n, ${owner.id}, 'EUR', CASE WHEN n % 4 = 0 THEN 'meal' ELSE 'thing' END, 'published', 'Annonce ' || n, 'numéro ' || n,
        (n * 37) % 5000, 48.1 + (n * 7919 % 10000) / 10000.0, -1.7 + (n * 104729 % 10000) / 10000.0,
        now() - n * interval '1 minute', now(),
        CASE WHEN n % 8 = 0 THEN '{"diets":["vegetarian"]}'::jsonb ELSE '{}'::jsonb END
      FROM generate_series(1, 20000) n`,
    );
    await db.$executeRaw`INSERT INTO unit (id, listing_id) SELECT 'unit-' || id, id FROM listing WHERE id LIKE 'bulk-%' AND type = 'thing'`;
    await db.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind)
      SELECT gen_random_uuid()::text, id, tstzrange('2026-11-28', '2026-11-30'), 'block' FROM unit WHERE id LIKE 'unit-bulk-%3'`;
    // Eight slots each: two past, six in the weeks to come.
    await db.$executeRaw`
      INSERT INTO slot (id, listing_id, starts_at, ends_at, closes_at, capacity, updated_at)
      SELECT 'slot-' || l.id || '-' || week, l.id, starts_at, starts_at + interval '3 hours', starts_at - interval '1 day', 6, now()
      FROM listing l, generate_series(-2, 5) week,
        LATERAL (SELECT timestamptz '2026-11-24 19:00+01' + week * interval '7 days'
          + (hashtext(l.id) & 7) % 7 * interval '1 day' - (hashtext(l.title) & 15) % 9 * interval '1 hour' AS starts_at) at
      WHERE l.id LIKE 'bulk-%' AND l.type = 'meal'`;
    await db.$executeRaw`
      INSERT INTO wait (id, slot_id, holder_id, quantity)
      SELECT 'wait-' || id, id, ${owner.id}, 1 FROM slot WHERE id LIKE 'slot-bulk-%' AND hashtext(id) & 15 = 0`;
    await db.$executeRawUnsafe('ALTER TABLE listing SET (autovacuum_enabled = off)');
    await db.$executeRawUnsafe('ALTER TABLE slot SET (autovacuum_enabled = off)');
    await db.$executeRawUnsafe('VACUUM ANALYZE listing, unit, claim, slot, wait');
    // The plans of a large community, as in search.test.ts.
    await db.$executeRawUnsafe("UPDATE pg_class SET reltuples = 1000000 WHERE relname = 'listing'");
    await db.$executeRawUnsafe("UPDATE pg_class SET reltuples = 2000000 WHERE relname = 'slot'");
  });

  const near = { near: '48.1119,-1.6802', radiusKm: '10' };
  it.each<[string, Params, RegExp]>([
    ['near, without dates', near, /listing_near/],
    ['near, of one type, without dates', { ...near, type: 'meal' }, /listing_type_near/],
    ['near, on a day, of any type', { ...near, from: sunday }, /listing_near/],
    [
      'Sunday evening near me, vegetarian, two places',
      { ...near, type: 'meal', from: sunday, at: 'evening', quantity: '2', 'details.diets': 'vegetarian' },
      /listing_type_near/,
    ],
    // Along the prices, or out of the few of its type that are so near.
    [
      'cheapest first',
      { ...near, type: 'meal', from: sunday, sort: 'price' },
      /listing_(near_price|type_near)/,
    ],
    ['what comes first', { sort: 'soonest' }, /slot_to_come/],
    ['what comes first on a day', { sort: 'soonest', from: '2026-12-06', type: 'meal' }, /slot_to_come/],
  ])('%s: an index gives the order, and nothing is read whole', async (_, params, index) => {
    const plan = await explain(params);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on (listing|claim|unit|slot|wait)/);
    const read = [...plan.matchAll(/(?:listing|slot)_\w+ on (?:listing l|slot s).*?rows=(\d+)/g)].map(
      ([, rows]) => Number(rows),
    );
    expect(read.length).toBeGreaterThan(0);
    expect(Math.max(...read)).toBeLessThan(1200);
  });
});
