import { inviteNext } from '@/lib/listing/slots/inviting';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { callsOf, stranger } from '@/tests/support/api';
import { aListing, aMember } from '@/tests/support/builders';
import { aCircle } from '@/tests/support/circle-builders';
import { presentTime, travelTo } from '@/tests/support/clock';
import { runJobs } from '@/tests/support/jobs';
import { aMeal, aSlot, holdPlaces } from '@/tests/support/slots';
import { openStripe, type TestStripe } from '@/tests/support/stripe';

const ids = (items: { id: string }[]) => items.map(({ id }) => id);
const free = { priceWay: 'free', rates: [], priceMinor: 0 };
/** Far from every other test's listings. */
const inBrest = { publicLat: 48.39, publicLng: -4.486, lat: 48.3901, lng: -4.4861, area: 'Brest' };
const nearBrest = 'near=48.39,-4.48&radiusKm=5';
const at = (local: string) => new Date(`${local}+01:00`);

let stripe: TestStripe;

beforeAll(async () => {
  stripe = await openStripe();
  travelTo(new Date('2026-11-24T10:00:00Z'));
});

afterAll(() => stripe.close());

const aHost = async (with_: Parameters<typeof aMeal>[0] = {}) => {
  const host = await aMember({ name: 'Karim' });
  const meal = await aMeal({ ownerId: host.id, ...with_ });
  return { host, meal, calls: await callsOf(host) };
};

describe('the ways of sharing', () => {
  it('tell what those with slots begin with', async () => {
    const { body } = await stranger.get('/api/v1/listing-types');
    const meal = body.items.find(({ name }: { name: string }) => name === 'meal');
    expect(meal.allocation).toMatchObject({
      kind: 'places',
      gathers: true,
      mayHaveMinimum: true,
      session: { time: '19:30', capacity: 6 },
    });
    const thing = body.items.find(({ name }: { name: string }) => name === 'thing');
    expect(thing.allocation.session).toBeUndefined();
  });
});

describe('the search for slots', () => {
  let evening: string;
  let noon: string;

  beforeAll(async () => {
    const meal = await aMeal({ ...inBrest, title: 'Kig ha farz' });
    const other = await aMeal({ ...inBrest, title: 'Crêpes' });
    evening = (await aSlot({ listingId: meal.id, startsAt: at('2026-11-29T19:30') })).id;
    noon = (await aSlot({ listingId: other.id, startsAt: at('2026-11-29T12:00') })).id;
    await holdPlaces(noon, 5);
    await aSlot({ listingId: meal.id, startsAt: at('2026-11-30T19:30') });
    await aSlot({ listingId: meal.id, startsAt: at('2026-11-29T19:30'), state: 'called_off' });
    await aSlot({ listingId: (await aMeal({ ...inBrest, state: 'draft' })).id });
  });

  it('finds those to come by time, place and number, soonest first', async () => {
    const found = async (query: string) =>
      ids((await stranger.get(`/api/v1/slots?${nearBrest}&${query}`)).body.items);
    expect(await found('from=2026-11-29')).toEqual([noon, evening]);
    expect(await found('from=2026-11-29&at=evening')).toEqual([evening]);
    expect(await found('from=2026-11-29&quantity=2')).toEqual([evening]);
    expect(await found('from=2026-11-29&type=portion')).toEqual([]);
    expect(await found('')).toHaveLength(3);
    const { body } = await stranger.get(`/api/v1/slots?${nearBrest}&from=2026-11-29&at=noon`);
    expect(body.items[0]).toMatchObject({
      from: '2026-11-29T12:00:00+01:00',
      to: '2026-11-29T15:00:00+01:00',
      closesAt: '2026-11-28T12:00:00+01:00',
      capacity: 6,
      taken: 5,
      free: 1,
      state: 'open',
      isBookable: true,
      url: `http://localhost:3000/en/listings/${body.items[0].listing.id}?slot=${noon}`,
      listing: { title: 'Crêpes', place: { area: 'Brest' }, price: { amountMinor: 900, per: 'place' } },
    });
    expect(body.items[0].listing.distanceKm).toBeCloseTo(0.4, 0);
  });

  it('goes through all pages once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `limit=1&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await stranger.get(`/api/v1/slots?${nearBrest}&${query}`);
      seen.push(...ids(body.items));
      cursor = body.next;
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen.slice(0, 2)).toEqual([noon, evening]);
  });

  it('refuses what makes no sense, by name', async () => {
    const refused = async (query: string) =>
      Object.keys((await stranger.get(`/api/v1/slots?${query}`)).body.fields ?? {});
    expect(await refused('type=thing')).toEqual(['type']);
    expect(await refused('at=midnight')).toEqual(['at']);
    expect(await refused('near=here')).toEqual(['near']);
    expect(await refused('to=2026-11-29')).toEqual(['from']);
    expect(await refused('cursor=made-up')).toEqual(['cursor']);
    expect(await refused('quantity=0')).toEqual(['quantity']);
  });

  it('shows the next slot on the cards of the search for listings', async () => {
    const query = `${nearBrest}&from=2026-11-29&at=evening&sort=soonest`;
    const { body } = await stranger.get(`/api/v1/listings?${query}`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].session).toEqual({ id: evening, startsAt: '2026-11-29T19:30:00+01:00', free: 6 });
    expect(body.items[0].freePlaces).toBe(6);
  });
});

describe('slots of one’s own', () => {
  it('are added, one or by a rule, and once a key', async () => {
    const { meal, calls } = await aHost();
    const path = `/api/v1/listings/${meal.id}/slots`;
    const json = {
      from: '2026-11-29T19:30',
      to: '2026-11-29T22:30',
      capacity: 6,
      minimum: 4,
      cutoffMinutes: 1440,
      note: 'Pâtisserie comprise.',
    };
    const key = { headers: { 'idempotency-key': 'couscous' } };
    const first = await calls.post(path, json, key);
    expect(first.status).toBe(201);
    expect(first.body.first).toMatchObject({
      from: '2026-11-29T19:30:00+01:00',
      closesAt: '2026-11-28T19:30:00+01:00',
      minimum: 4,
      free: 6,
      isHost: true,
      rule: null,
      note: 'Pâtisserie comprise.',
    });
    expect((await calls.post(path, json, key)).body).toEqual(first.body);
    expect(await db.slot.count({ where: { listingId: meal.id } })).toBe(1);
    const weekly = await calls.post(path, {
      from: '2026-12-01T19:30:00+01:00',
      to: '2026-12-01T21:00:00+01:00',
      capacity: 4,
      rule: 'FREQ=WEEKLY;COUNT=3',
    });
    expect(weekly.body.items).toHaveLength(3);
    expect(weekly.body.first).toMatchObject({ id: weekly.body.items[0], capacity: 4 });
    expect(weekly.body.first.rule).toContain('FREQ=WEEKLY');
    const { body } = await stranger.get(
      `/api/v1/listings/${meal.id}/availability?from=2026-11-24&to=2026-12-31`,
    );
    expect(body.busy).toEqual([]);
    expect(body.slots.map(({ from, taken }: { from: string; taken: number }) => [from, taken])).toEqual([
      ['2026-11-29T19:30:00+01:00', 0],
      ['2026-12-01T19:30:00+01:00', 0],
      ['2026-12-08T19:30:00+01:00', 0],
      ['2026-12-15T19:30:00+01:00', 0],
    ]);
  });

  it('say what is wrong beside what was sent', async () => {
    const { meal, calls } = await aHost();
    const good = { from: '2026-11-29T19:30', to: '2026-11-29T22:30', capacity: 6 };
    const refused = async (json: object) => {
      const { status, body } = await calls.post(`/api/v1/listings/${meal.id}/slots`, { ...good, ...json });
      return [status, Object.keys(body.fields ?? {})];
    };
    expect(await refused({ from: '2026-11-29' })).toEqual([422, ['from']]);
    expect(await refused({ from: '2026-11-01T19:30', to: '2026-11-01T22:30' })).toEqual([422, ['from']]);
    expect(await refused({ to: '2026-11-29T19:00' })).toEqual([422, ['to']]);
    expect(await refused({ to: '2026-12-09T19:00' })).toEqual([422, ['to']]);
    expect(await refused({ capacity: 0 })).toEqual([422, ['capacity']]);
    expect(await refused({ capacity: 5000 })).toEqual([422, ['capacity']]);
    expect(await refused({ minimum: 9 })).toEqual([422, ['minimum']]);
    expect(await refused({ rule: 'FREQ=EVERY' })).toEqual([422, ['rule']]);
    expect(await refused({ cutoffMinutes: 60 * 24 * 10 })).toEqual([422, ['cutoffMinutes']]);
    expect(await db.slot.count({ where: { listingId: meal.id } })).toBe(0);
  });

  it('belong to their host alone', async () => {
    const { meal, host } = await aHost();
    const { id } = await aSlot({ listingId: meal.id });
    const someone = await callsOf(await aMember());
    const reader = await callsOf(host, ['read']);
    const json = { from: '2026-11-29T19:30', to: '2026-11-29T22:30', capacity: 6 };
    const thing = await aListing({ ownerId: host.id });
    expect((await someone.post(`/api/v1/listings/${meal.id}/slots`, json)).status).toBe(404);
    expect((await someone.patch(`/api/v1/slots/${id}`, { capacity: 2 })).status).toBe(404);
    expect((await someone.post(`/api/v1/slots/${id}/call-off`, { reason: 'Non.' })).status).toBe(404);
    expect((await stranger.patch(`/api/v1/slots/${id}`, { capacity: 2 })).status).toBe(401);
    expect((await reader.patch(`/api/v1/slots/${id}`, { capacity: 2 })).status).toBe(403);
    const owner = await callsOf(host);
    expect((await owner.post(`/api/v1/listings/${thing.id}/slots`, json)).status).toBe(404);
    expect((await stranger.get('/api/v1/slots/none')).status).toBe(404);
  });

  it('change alone or from one on; what is not sent stays', async () => {
    const { meal, calls } = await aHost();
    const { body } = await calls.post(`/api/v1/listings/${meal.id}/slots`, {
      from: '2026-12-01T19:30',
      to: '2026-12-01T21:30',
      capacity: 4,
      cutoffMinutes: 120,
      rule: 'FREQ=WEEKLY;COUNT=3',
    });
    const [, second] = body.items;
    const alone = await calls.patch(`/api/v1/slots/${second}`, { from: '2026-12-08T20:00', capacity: 5 });
    expect(alone.body).toMatchObject({
      id: second,
      from: '2026-12-08T20:00:00+01:00',
      to: '2026-12-08T22:00:00+01:00',
      closesAt: '2026-12-08T18:00:00+01:00',
      capacity: 5,
    });
    const later = await calls.patch(`/api/v1/slots/${second}`, { scope: 'following', capacity: 8 });
    expect(later.status).toBe(200);
    const slots = await db.slot.findMany({ where: { listingId: meal.id }, orderBy: { startsAt: 'asc' } });
    expect(slots.map(({ capacity }) => capacity)).toEqual([4, 8, 8]);
    const wrong = await calls.patch(`/api/v1/slots/${second}`, { to: '2026-12-08T10:00' });
    expect([wrong.status, Object.keys(wrong.body.fields)]).toEqual([422, ['to']]);
    expect((await calls.patch(`/api/v1/slots/${second}`, { scope: 'all' })).status).toBe(422);
  });

  it('keep room for those who come', async () => {
    const { meal, calls } = await aHost();
    const { id } = await aSlot({ listingId: meal.id });
    await holdPlaces(id, 4);
    const { status, body } = await calls.patch(`/api/v1/slots/${id}`, { capacity: 3 });
    expect([status, Object.keys(body.fields ?? {})]).toEqual([422, ['capacity']]);
  });

  it('are called off with a word, or gone where nobody counted on them', async () => {
    const { meal, calls } = await aHost(free);
    const empty = await aSlot({ listingId: meal.id });
    const booked = await aSlot({ listingId: meal.id, startsAt: at('2026-12-03T19:30') });
    const guest = await callsOf(await aMember());
    await guest.post('/api/v1/bookings', { listingId: meal.id, slotId: booked.id });
    const gone = await calls.post(`/api/v1/slots/${empty.id}/call-off`);
    expect(gone.body).toEqual({ calledOff: 0, removed: 1 });
    expect((await stranger.get(`/api/v1/slots/${empty.id}`)).status).toBe(404);
    const wordless = await calls.post(`/api/v1/slots/${booked.id}/call-off`);
    expect([wordless.status, Object.keys(wordless.body.fields)]).toEqual([422, ['reason']]);
    const off = await calls.post(`/api/v1/slots/${booked.id}/call-off`, { reason: 'Le four est mort.' });
    expect(off.body).toEqual({ calledOff: 1, removed: 0 });
    const again = await calls.post(`/api/v1/slots/${booked.id}/call-off`, { reason: 'Encore.' });
    expect(again.status).toBe(409);
    expect((await stranger.get(`/api/v1/slots/${booked.id}`)).body).toMatchObject({
      state: 'called_off',
      isBookable: false,
    });
  });
});

describe('places', () => {
  // Stripe has no clock but the real one.
  beforeAll(presentTime);

  it('are priced, booked and told of', async () => {
    const { meal } = await aHost();
    const { id, startsAt } = await aSlot({ listingId: meal.id });
    const quote = await stranger.post('/api/v1/quotes', { listingId: meal.id, slotId: id, quantity: 2 });
    expect(quote.body).toMatchObject({
      total: { amountMinor: 1800 },
      unitsFree: 6,
      problems: [],
    });
    expect(Date.parse(quote.body.from)).toBe(Math.floor(startsAt.getTime() / 1000) * 1000);
    const guest = await callsOf(await aMember());
    const asked = { listingId: meal.id, slotId: id, quantity: 2, message: 'Avec plaisir.' };
    const key = { headers: { 'idempotency-key': 'two places' } };
    const booking = await guest.post('/api/v1/bookings', asked, key);
    expect(booking.status).toBe(201);
    expect(booking.body).toMatchObject({ slotId: id, state: 'accepted', quantity: 2 });
    expect((await guest.post('/api/v1/bookings', asked, key)).body.id).toBe(booking.body.id);
    const mine = await guest.get(`/api/v1/slots/${id}`);
    expect(mine.body).toMatchObject({
      taken: 2,
      free: 4,
      booking: { id: booking.body.id, state: 'accepted', quantity: 2 },
      waiting: null,
      isHost: false,
    });
    expect((await stranger.get(`/api/v1/slots/${id}`)).body.booking).toBeNull();
    const twice = await guest.post('/api/v1/bookings', asked);
    expect([twice.status, twice.body.code]).toEqual([422, 'invalid']);
  });

  it('need a slot, and what one gives where each gives what they can', async () => {
    const rates = [{ unit: 'place', amountMinor: 1000, minMinor: 500, maxMinor: 1500 }];
    const { meal } = await aHost({ priceWay: 'open', rates });
    const { id } = await aSlot({ listingId: meal.id });
    const guest = await callsOf(await aMember());
    const refused = async (json: object) => {
      const { status, body } = await guest.post('/api/v1/bookings', { listingId: meal.id, ...json });
      return [status, Object.keys(body.fields ?? {})];
    };
    expect(await refused({})).toEqual([422, ['slotId']]);
    expect(await refused({ slotId: 'none' })).toEqual([422, ['slotId']]);
    expect(await refused({ slotId: id })).toEqual([422, ['offerMinor']]);
    expect(await refused({ slotId: id, offerMinor: 100 })).toEqual([422, ['offerMinor']]);
    const booking = await guest.post('/api/v1/bookings', { listingId: meal.id, slotId: id, offerMinor: 800 });
    expect(booking.body.quote.total.amountMinor).toBe(800);
    const other = await stranger.get(`/api/v1/listings/${meal.id}`);
    expect(other.body.price).toMatchObject({ amountMinor: 1000, minMinor: 500, maxMinor: 1500 });
  });

  it('that are gone can be waited for, in order, and given up again', async () => {
    const { meal } = await aHost(free);
    const { id } = await aSlot({ listingId: meal.id, capacity: 2 });
    const taker = await callsOf(await aMember());
    const taken = await taker.post('/api/v1/bookings', { listingId: meal.id, slotId: id, quantity: 2 });
    const [first, second] = [await callsOf(await aMember()), await callsOf(await aMember())];
    const gone = await first.post('/api/v1/bookings', { listingId: meal.id, slotId: id });
    expect([gone.status, gone.body.code]).toEqual([409, 'conflict']);
    const path = `/api/v1/slots/${id}/waiting`;
    expect((await stranger.post(path)).status).toBe(401);
    expect((await first.post(path, { quantity: 2 })).body).toEqual({
      state: 'waiting',
      quantity: 2,
      position: 1,
    });
    expect((await second.post(path)).body).toEqual({ state: 'waiting', quantity: 1, position: 2 });
    expect((await first.delete(path)).status).toBe(204);
    expect((await first.delete(path)).status).toBe(204);
    expect((await second.get(`/api/v1/slots/${id}`)).body.waiting).toMatchObject({ position: 1 });
    await taker.post(`/api/v1/bookings/${taken.body.id}/transitions`, { name: 'cancel_by_customer' });
    await runJobs({ 'slot-offers': (payload) => inviteNext((payload as { slotId: string }).slotId) });
    const offered = (await second.get(`/api/v1/slots/${id}`)).body;
    expect(offered.waiting).toMatchObject({ state: 'offered', quantity: 1 });
    expect(Date.parse(offered.waiting.offeredUntil)).toBeGreaterThan(Date.now());
    const booking = await second.post('/api/v1/bookings', { listingId: meal.id, slotId: id });
    expect(booking.body).toMatchObject({ state: 'confirmed', slotId: id });
    const { id: onBehalfOf, people } = await aCircle();
    const keeper = await callsOf(people[0] as Viewer);
    const taking = await first.post('/api/v1/bookings', { listingId: meal.id, slotId: id });
    expect((await second.post(path, { onBehalfOf })).status).toBe(404);
    expect((await keeper.post(path, { onBehalfOf })).body).toMatchObject({ onBehalfOf, position: 1 });
    expect((await keeper.get(`/api/v1/slots/${id}`)).body.waiting).toMatchObject({ onBehalfOf });
    expect((await keeper.delete(`${path}?onBehalfOf=${onBehalfOf}`)).status).toBe(204);
    expect((await keeper.get(`/api/v1/slots/${id}`)).body.waiting).toBeNull();
    await first.post(`/api/v1/bookings/${taking.body.id}/transitions`, { name: 'cancel_by_customer' });
    const room = await first.post(path);
    expect([room.status, room.body.code]).toEqual([409, 'conflict']);
  });
});

describe('a slot on the day of 25 hours', () => {
  afterAll(() => travelTo(new Date('2026-11-24T10:00:00Z')));

  it('is at the instant that was sent, alone, as the first of a series, and when something else of it changes', async () => {
    travelTo(new Date('2026-10-20T10:00:00Z'));
    const { meal, calls } = await aHost();
    const at = `/api/v1/listings/${meal.id}/slots`;
    for (const offset of ['+02:00', '+01:00']) {
      const when = { from: `2026-10-25T02:30${offset}`, to: `2026-10-25T04:30+01:00`, capacity: 6 };
      const instant = `2026-10-25T02:30:00${offset}`;
      const { body } = await calls.post(at, when);
      expect(body.first).toMatchObject({ from: instant, to: '2026-10-25T04:30:00+01:00' });
      const slot = `/api/v1/slots/${body.first.id}`;
      expect((await calls.patch(slot, { note: 'Il y a du pain.' })).body).toMatchObject({ from: instant });
      expect((await calls.patch(slot, { to: '2026-10-25T05:30' })).body).toMatchObject({
        from: instant,
        to: '2026-10-25T05:30:00+01:00',
      });
      const series = await calls.post(at, { ...when, rule: 'FREQ=WEEKLY;COUNT=2' });
      const slots = await db.slot.findMany({
        where: { id: { in: series.body.items } },
        orderBy: { startsAt: 'asc' },
      });
      expect(slots.map(({ startsAt }) => startsAt)).toEqual([
        new Date(instant),
        new Date('2026-11-01T02:30:00+01:00'),
      ]);
      const following = { scope: 'following', note: 'Et du vin.' };
      const moved = await calls.patch(`/api/v1/slots/${series.body.items[0]}`, following);
      expect(moved.body).toMatchObject({ from: instant, note: 'Et du vin.' });
    }
  });

  it('moves to the instant that was sent', async () => {
    travelTo(new Date('2026-10-20T10:00:00Z'));
    const { meal, calls } = await aHost();
    const { id } = await aSlot({ listingId: meal.id, startsAt: new Date('2026-10-25T00:30:00Z') });
    const { body } = await calls.patch(`/api/v1/slots/${id}`, { from: '2026-10-25T02:30+01:00' });
    expect(body.from).toBe('2026-10-25T02:30:00+01:00');
  });
});
