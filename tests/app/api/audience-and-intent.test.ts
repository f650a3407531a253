import { foundCircle } from '@/lib/circle/commands/found-circle';
import { callsOf, stranger } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';
import { inDays } from '@/tests/support/booking-builders';
import { aListing, aMember } from '@/tests/support/builders';
import { aCircle } from '@/tests/support/circle-builders';

const drill = {
  type: 'thing',
  title: 'Perceuse',
  description: 'Une perceuse.',
  details: { condition: 'good' },
  priceWay: 'free',
  rates: [],
  place: { town: 'Rennes', lat: 48.1147, lng: -1.6794 },
};

const described = { about: '', area: 'Rennes', isOpen: false };

const ladder = {
  type: 'thing',
  intent: 'wish',
  title: 'Une échelle',
  description: 'Pour une gouttière.',
  place: { town: 'Rennes', lat: 48.1147, lng: -1.6794 },
};

describe('whom a listing is for', () => {
  it('is read, written and given back as it was read', async () => {
    const { id: circleId, people } = await aCircle(['keeper', 'member']);
    const [owner = { id: '' }, member = { id: '' }] = people;
    const calls = await callsOf(owner);
    const made = await calls.post('/api/v1/listings', {
      ...drill,
      audience: { kind: 'circle', circle: { id: circleId } },
    });
    expect(made.status).toBe(201);
    const { id, audience } = made.body;
    expect(audience).toEqual({ kind: 'circle', circle: { id: circleId, name: 'La Boîte à outils' } });
    expect((await calls.post(`/api/v1/listings/${id}/publish`)).status).toBe(200);
    expect((await stranger.get(`/api/v1/listings/${id}`)).status).toBe(404);
    const theirs = await (await callsOf(member)).get(`/api/v1/listings?q=Perceuse`);
    expect(theirs.body.items.find((each: { id: string }) => each.id === id)?.audience).toEqual(audience);
    expect((await calls.patch(`/api/v1/listings/${id}`, { audience })).body.audience).toEqual(audience);
    const open = await calls.patch(`/api/v1/listings/${id}`, { audience: { kind: 'everyone' } });
    expect(open.body.audience).toEqual({ kind: 'everyone' });
    expect((await stranger.get(`/api/v1/listings/${id}`)).body.audience).toEqual({ kind: 'everyone' });
  });

  it('is, of what belongs to a circle, no other circle of the member’s', async () => {
    const { id: ours, people } = await aCircle(['keeper']);
    const [keeper = { id: '' }] = people;
    const { id: other } = await foundCircle(people[0] ?? null, { ...described, name: 'Le Jardin' });
    const calls = await callsOf(keeper);
    const with_ = (circle: string) => ({
      ...drill,
      onBehalfOf: ours,
      audience: { kind: 'circle', circle: { id: circle } },
    });
    const refused = await calls.post('/api/v1/listings', with_(other));
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.body.fields)).toEqual([expect.stringMatching(/^audience/)]);
    expect((await calls.post('/api/v1/listings', with_(ours))).status).toBe(201);
  });

  it('is refused beside its name where it is none, or not one’s own', async () => {
    const { id: circleId } = await aCircle(['keeper']);
    const calls = await callsOf(await aMember());
    for (const audience of atLeastOne([
      { kind: 'circle' },
      { kind: 'circle', circle: { id: circleId } },
      { kind: 'members', circle: { id: circleId } },
    ])) {
      const { status, body } = await calls.post('/api/v1/listings', { ...drill, audience });
      expect([status, Object.keys(body.fields)]).toEqual([422, ['audience']]);
    }
  });
});

describe('a wish', () => {
  it('is written with its days, found among wishes, and ends with its last day', async () => {
    const calls = await callsOf(await aMember());
    const needed = { from: inDays(3), to: inDays(4) };
    const standsUntil = inDays(20);
    const made = await calls.post('/api/v1/listings', { ...ladder, needed, standsUntil });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ intent: 'wish', needed, standsUntil, units: [], rates: [] });
    const { id } = made.body;
    expect((await calls.post(`/api/v1/listings/${id}/publish`)).body.state).toBe('published');
    const ids = async (query: string) =>
      (await stranger.get(`/api/v1/listings?q=échelle&${query}`)).body.items.map(
        (each: { id: string }) => each.id,
      );
    expect(await ids('intent=wish')).toContain(id);
    expect(await ids('')).not.toContain(id);
    const later = await calls.patch(`/api/v1/listings/${id}`, { needed: null, standsUntil: inDays(30) });
    expect(later.body).toMatchObject({ needed: null, standsUntil: inDays(30) });
    const kept = await calls.patch(`/api/v1/listings/${id}`, { audience: { kind: 'members' } });
    expect(kept.body).toMatchObject({ audience: { kind: 'members' }, standsUntil: inDays(30) });
    const quote = { listingId: id, from: inDays(3), to: inDays(4), quantity: 1 };
    expect((await stranger.post('/api/v1/quotes', quote)).status).toBe(404);
    expect((await (await callsOf(await aMember())).post('/api/v1/bookings', quote)).status).toBe(404);
  });

  it('is answered, with a listing or without, and closed with thanks; nobody else closes it', async () => {
    const wisher = await callsOf(await aMember());
    const { id } = (await wisher.post('/api/v1/listings', { ...ladder, standsUntil: inDays(20) })).body;
    await wisher.post(`/api/v1/listings/${id}/publish`);
    const owner = await aMember();
    const [calls, own] = [await callsOf(owner), await aListing({ ownerId: owner.id })];
    const at = `/api/v1/listings/${id}`;
    const first = await calls.post(`${at}/answers`, { body: 'J’en ai une.', offeredId: own.id });
    expect(first.status).toBe(201);
    expect(first.body.url).toContain(first.body.id);
    expect((await calls.post(`${at}/answers`, { body: 'Elle est longue.' })).body.id).toBe(first.body.id);
    expect((await calls.post(`${at}/answers`, { body: '' })).status).toBe(422);
    expect((await wisher.post(`${at}/answers`, { body: 'Moi' })).body.code).toBe('invalid');
    expect((await calls.post(`${at}/close`, { name: 'drop' })).status).toBe(404);
    const closed = await wisher.post(`${at}/close`, { name: 'meet', thanks: 'Merci !' });
    expect([closed.status, closed.body.state]).toEqual([200, 'met']);
    expect((await wisher.post(`${at}/close`, { name: 'drop' })).status).toBe(409);
    expect((await calls.post(`${at}/answers`, { body: 'Encore là ?' })).status).toBe(404);
  });

  it('is asked for with what can be asked of wishes only', async () => {
    for (const query of atLeastOne([
      'free=1',
      'priceMaxMinor=5',
      'quantity=2',
      'at=evening',
      'sort=price',
      'type=meal',
    ])) {
      const { status, body } = await stranger.get(`/api/v1/listings?intent=wish&${query}`);
      expect([query, status, Object.keys(body.fields)]).toEqual([query, 422, [query.split('=')[0]]]);
    }
    const { body } = await stranger.get('/api/v1/listing-types');
    const intents = Object.fromEntries(
      body.items.map((each: { name: string; intents: string[] }) => [each.name, each.intents]),
    );
    expect(intents).toMatchObject({ thing: ['offer', 'wish'], workshop: ['offer', 'wish'], meal: ['offer'] });
  });
});
