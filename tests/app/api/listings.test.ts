import { readListing } from '@/app/api/v1/endpoints/listings';
import { listingTypes } from '@/lib/listing/types/registry';
import { db } from '@/lib/platform/db/client';
import { callsOf, requireDocumented, stranger } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aListing, aMember } from '@/tests/support/builders';
import { hoursFromNow } from '@/tests/support/clock';

const day = (days: number): string =>
  hoursFromNow(24 * days)
    .toISOString()
    .slice(0, 10);
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

/** Far from every other test's listings. */
const near = 'near=47.21,-1.55&radiusKm=5';
const inNantes = { publicLat: 47.215, publicLng: -1.553, lat: 47.2143, lng: -1.5511, area: 'Nantes' };

describe('the ways of sharing', () => {
  it('are told from their tables, in the language of the reader', async () => {
    const french = await stranger.get('/api/v1/listing-types', { language: 'fr' });
    const english = await stranger.get('/api/v1/listing-types');
    expect(french.body.items.map(({ name }: { name: string }) => name)).toEqual(
      listingTypes.filter(({ needsPermission }) => !needsPermission).map(({ name }) => name),
    );
    expect(french.body.items[0].words.name).toBe('Objet');
    expect(english.body.items[0].words.name).toBe('Thing');
    const condition = english.body.items[0].fields.find(({ name }: { name: string }) => name === 'condition');
    expect(condition).toMatchObject({ kind: 'choice', required: true, filter: true });
    expect(condition.options).toContainEqual({ value: 'good', label: 'Good' });
  });

  it('that nobody has confirmed for here are told of to nobody, and no program lists anything so', async () => {
    const { name = '' } = listingTypes.find(({ needsPermission }) => needsPermission) ?? {};
    const { post } = await callsOf(await aMember());
    const { status, body } = await post('/api/v1/listings', {
      type: name,
      title: 'Maison',
      description: 'Une cour.',
    });
    expect([status, Object.keys(body.fields)]).toEqual([422, ['type']]);
    expect((await stranger.get(`/api/v1/listings?type=${name}`)).body.items).toEqual([]);
  });
});

describe('the search', () => {
  it('finds by words, place, dates and price, and says how far and how many', async () => {
    const drill = await aListing({ ...inNantes, unitCount: 2, title: 'Perceuse sans fil' });
    const gift = { rates: [], priceMinor: 0, depositMinor: 0 };
    const ladder = await aListing({ ...inNantes, ...gift, title: 'Échelle', description: 'Deux plans.' });
    await aListing({ ...inNantes, state: 'draft', title: 'Perceuse cachée' });
    const found = await stranger.get(`/api/v1/listings?${near}&q=perceuses&from=${day(3)}&to=${day(4)}`);
    expect(ids(found.body.items)).toEqual([drill.id]);
    expect(found.body.items[0]).toMatchObject({
      type: 'thing',
      price: { amountMinor: 600, currency: 'EUR', per: 'day' },
      place: { lat: 47.215, lng: -1.553, area: 'Nantes' },
      freePlaces: 2,
      url: `http://localhost:3000/en/listings/${drill.id}`,
    });
    expect(found.body.items[0].distanceKm).toBeCloseTo(0.6, 1);
    const free = await stranger.get(`/api/v1/listings?${near}&free=true`);
    expect(ids(free.body.items)).toEqual([ladder.id]);
    expect(free.body.items[0].price).toEqual({ amountMinor: 0, currency: 'EUR', per: null });
    const cheap = await stranger.get(`/api/v1/listings?${near}&priceMaxMinor=500`);
    expect(ids(cheap.body.items)).toEqual([ladder.id]);
    const quantity = await stranger.get(`/api/v1/listings?${near}&quantity=2&from=${day(3)}`);
    expect(ids(quantity.body.items)).toEqual([drill.id]);
  });

  it('finds by the fields of a type', async () => {
    const place = { ...inNantes, publicLat: 47.4, publicLng: -1.2 };
    const mains = await aListing({ ...place, details: { condition: 'good', power: 'mains' } });
    const battery = await aListing({ ...place, details: { condition: 'new', power: 'battery' } });
    // As programs of before call it.
    const search = 'near=47.4,-1.2&radiusKm=2&type=tool';
    const one = await stranger.get(`/api/v1/listings?${search}&details.power=mains`);
    expect(ids(one.body.items)).toEqual([mains.id]);
    const both = await stranger.get(`/api/v1/listings?${search}&details.power=mains&details.power=battery`);
    expect(ids(both.body.items).sort()).toEqual([mains.id, battery.id].sort());
    const wrong = await stranger.get(`/api/v1/listings?${search}&details.power=steam`);
    expect(Object.keys(wrong.body.fields)).toEqual(['details.power']);
  });

  it('goes through all pages once, in every order', async () => {
    const place = { ...inNantes, publicLat: 46.5, publicLng: -0.5 };
    const made: string[] = [];
    for (let count = 0; count < 7; count += 1) made.push((await aListing(place)).id);
    for (const sort of ['relevance', 'distance', 'price', 'newest']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const search = `near=46.5,-0.5&radiusKm=2&limit=3&sort=${sort}&cursor=${encodeURIComponent(cursor)}`;
        const { body } = await stranger.get(`/api/v1/listings?${search}`);
        seen.push(...ids(body.items));
        cursor = body.next;
      }
      expect([sort, [...seen].sort()]).toEqual([sort, [...made].sort()]);
    }
  });

  it('refuses what makes no sense, by name', async () => {
    const refused = async (query: string) =>
      Object.keys((await stranger.get(`/api/v1/listings?${query}`)).body.fields ?? {});
    expect(await refused('near=here')).toEqual(['near']);
    expect(await refused('limit=51')).toEqual(['limit']);
    expect(await refused('radiusKm=-1&quantity=x')).toEqual(['radiusKm', 'quantity']);
    expect(await refused('limit=1e1&radiusKm=0x5&quantity=1e0&priceMaxMinor=0b1')).toEqual([
      'radiusKm',
      'quantity',
      'priceMaxMinor',
      'limit',
    ]);
    expect(await refused('type=spaceship')).toEqual(['type']);
    expect(await refused('from=2026-13-01')).toEqual(['from']);
    expect(await refused('from=2026-12-03&to=2026-12-01')).toEqual(['to']);
    expect(await refused('cursor=made-up')).toEqual(['cursor']);
    expect(await refused('from=2026-12-01T10:00')).toEqual(['to']);
    expect(await refused('free=maybe')).toEqual(['free']);
  });

  it('refuses a place in the list whose contents are not of its kind', async () => {
    const forged = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    const wrong = [
      ['newest', 0, 'abc', 'x'],
      ['newest', 0, '0001-01-01T00:00:00Z', 'x'],
      ['newest', 0.5, '2026-11-28T09:00:00Z', 'x'],
      ['price', 0, 1.5, 'x'],
      ['price', 0, 1e12, 'x'],
      ['distance', 0, 1e300, 'x'],
      ['soonest', 0, 'infinity', 'x'],
    ] as const;
    for (const keys of atLeastOne(wrong)) {
      const answer = await stranger.get(`/api/v1/listings?sort=${keys[0]}&cursor=${forged(...keys)}`);
      expect([keys, answer.status, Object.keys(answer.body.fields)]).toEqual([keys, 422, ['cursor']]);
    }
  });

  it('comes as GeoJSON too', async () => {
    const place = { ...inNantes, publicLat: 45.1, publicLng: 1.2 };
    const { id } = await aListing(place);
    const { body, headers } = await stranger.get('/api/v1/listings.geojson?bbox=1.1,45,1.3,45.2');
    expect(headers.get('content-type')).toBe('application/geo+json');
    expect(body).toMatchObject({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [1.2, 45.1] } }],
      next: null,
    });
  });
});

describe('a listing', () => {
  it('shows what its page shows: a blurred place, never the address', async () => {
    const { id } = await aListing({ ...inNantes, address: '12 rue des Secrets' });
    for (const reader of [stranger, await callsOf(await aMember())]) {
      const { body } = await reader.get(`/api/v1/listings/${id}`);
      expect(body).toMatchObject({
        id,
        deposit: { amountMinor: 6000, currency: 'EUR' },
        approval: 'request',
      });
      expect(body.place).toEqual({ lat: 47.215, lng: -1.553, area: 'Nantes' });
      expect(JSON.stringify(body)).not.toMatch(/Secrets|47\.2143|1\.5511|example\.org"/);
    }
  });

  it('that is a draft or put away is there for its owner alone', async () => {
    const owner = await aMember();
    for (const state of ['draft', 'archived']) {
      const { id } = await aListing({ ownerId: owner.id, state });
      expect((await stranger.get(`/api/v1/listings/${id}`)).status).toBe(404);
      expect((await stranger.get(`/api/v1/listings/${id}/availability`)).status).toBe(404);
      expect((await (await callsOf(await aMember())).get(`/api/v1/listings/${id}`)).status).toBe(404);
      expect((await (await callsOf(owner)).get(`/api/v1/listings/${id}`)).body.state).toBe(state);
    }
  });

  it('says when it is held, and by how many, but not by whom', async () => {
    const { id, units } = await aListing({ unitCount: 2 });
    const [unit] = units;
    await db.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind, note) VALUES
        (gen_random_uuid()::text, ${unit?.id}, tstzrange('2030-03-02T00:00:00+01', '2030-03-04T00:00:00+01'), 'block', 'secret'),
        (gen_random_uuid()::text, ${unit?.id}, tstzrange('2030-03-05T09:00:00+01', '2030-03-05T11:30:00+01'), 'block', '')`;
    const { body } = await stranger.get(`/api/v1/listings/${id}/availability?from=2030-03-01&to=2030-03-10`);
    expect(body).toEqual({
      timeZone: 'Europe/Paris',
      bookable: expect.objectContaining({ noticeHours: 0, shortest: 1, longest: 60, unit: 'day' }),
      busy: [
        { from: '2030-03-02', to: '2030-03-03', unitsFree: 1 },
        { from: '2030-03-05T09:00:00+01:00', to: '2030-03-05T11:30:00+01:00', unitsFree: 1 },
      ],
      slots: [],
      fetchTimes: [],
    });
    expect((await stranger.get(`/api/v1/listings/${id}/availability`)).body.busy).toEqual([]);
    const tooLong = await stranger.get(`/api/v1/listings/${id}/availability?from=2030-01-01&to=2032-01-01`);
    expect(Object.keys(tooLong.body.fields)).toEqual(['to']);
    const wrong = await stranger.get(`/api/v1/listings/${id}/availability?from=soon`);
    expect(Object.keys(wrong.body.fields)).toEqual(['from']);
    for (const year of ['0001', '1899', '2200', '9999']) {
      const far = await stranger.get(`/api/v1/listings/${id}/availability?from=${year}-01-01`);
      expect([year, far.status, Object.keys(far.body.fields)]).toEqual([year, 422, ['from']]);
    }
    const impossible = await stranger.get(`/api/v1/listings/${id}/availability?from=2030-02-31`);
    expect(Object.keys(impossible.body.fields)).toEqual(['from']);
  });

  it('of nights is held from the day of arrival to the day of leaving', async () => {
    const nights = listingTypes.find(({ allocation }) => allocation.grain === 'night');
    const { id, units } = await aListing({
      type: nights?.name ?? '',
      rates: [{ unit: 'night', amountMinor: 4000 }],
    });
    await db.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind) VALUES
        (gen_random_uuid()::text, ${units[0]?.id}, tstzrange('2030-03-29T00:00:00+01', '2030-04-01T00:00:00+02'), 'block')`;
    const { body } = await stranger.get(`/api/v1/listings/${id}/availability?from=2030-03-20&to=2030-04-20`);
    expect(body.busy).toEqual([{ from: '2030-03-29', to: '2030-04-01', unitsFree: 0 }]);
  });
});

describe('a member', () => {
  it('is shown with their reviews, and without their address', async () => {
    const { id } = await aMember({ name: 'Inès Le Goff', about: 'Bricole le dimanche.', languages: ['fr'] });
    const { body } = await stranger.get(`/api/v1/members/${id}`);
    expect(body).toMatchObject({
      id,
      name: 'Inès Le Goff',
      rating: null,
      reviews: { items: [], next: null },
    });
    expect(JSON.stringify(body)).not.toContain('@');
    expect((await stranger.get('/api/v1/members/nobody')).status).toBe(404);
  });
});

describe('the check against the document', () => {
  it('does not let through what the document does not name', async () => {
    const { id } = await aListing();
    const { body } = await stranger.get(`/api/v1/listings/${id}`);
    const check = (status: number, given: unknown, type = 'application/json') =>
      requireDocumented(readListing, status, type, given);
    expect(() => check(200, body)).not.toThrow();
    expect(() => check(200, { ...body, address: '12 rue des Secrets' })).toThrow('not as described');
    expect(() => check(200, { ...body, title: 3 })).toThrow('not as described');
    expect(() => check(418, body)).toThrow('does not name');
    expect(() => check(200, body, 'text/html')).toThrow('text/html');
    expect(() => check(404, { code: 'not_found' }, 'application/problem+json')).toThrow('not as described');
  });
});
