import sharp from 'sharp';
import { fireDue } from '@/lib/lifecycle/timers';
import { drawSubject } from '@/lib/listing/draws/draw-life';
import { digestOf, rankingOf, sealOf, valueFrom } from '@/lib/listing/draws/protocol';
import { offerTimes } from '@/lib/listing/fetching/commands';
import { OfferTimes } from '@/lib/listing/fetching/schema';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { plainDateAt } from '@/lib/shared/period';
import { call, callsOf, stranger, tokenOf } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aListing, aMember } from '@/tests/support/builders';
import { hoursFromNow, presentTime, travelTo } from '@/tests/support/clock';

afterEach(presentTime);

const drill = {
  type: 'thing',
  title: 'Perceuse à percussion',
  description: 'Robuste, avec son coffret.',
  details: { condition: 'good', power: 'mains' },
  rates: [
    { per: 'day', amountMinor: 650 },
    { per: 'week', amountMinor: 2500 },
  ],
  deposit: { amountMinor: 6000 },
  units: [{ label: 'bleue' }, { label: 'rouge' }],
  place: { town: 'Rennes', address: '12 rue Saint-Malo', lat: 48.1147, lng: -1.6794 },
  approval: 'instant',
  cancellation: 'strict',
  noticeHours: 12,
  minLength: 120,
  maxLength: 2880,
  rules: 'Rendre propre.',
};

const photo = async (colour: string): Promise<File> => {
  const pixels = { width: 60, height: 40, channels: 3, background: colour } as const;
  const bytes = await sharp({ create: pixels }).png().toBuffer();
  return new File([new Uint8Array(bytes)], `${colour}.png`, { type: 'image/png' });
};

describe('a listing of one’s own', () => {
  it('is made in one call, published, changed, paused and put away', async () => {
    const owner = await callsOf(await aMember());
    const made = await owner.post('/api/v1/listings', drill);
    expect(made.status).toBe(201);
    const { id } = made.body;
    const at = `/api/v1/listings/${id}`;
    expect(made.body).toMatchObject({
      ...{ state: 'draft', title: drill.title, approval: 'instant', cancellation: 'strict', noticeHours: 12 },
      ...{ minLength: 120, maxLength: 2880, rules: 'Rendre propre.', deposit: { amountMinor: 6000 } },
      units: [{ label: 'bleue' }, { label: 'rouge' }],
      rates: [
        { per: 'week', amountMinor: 2500 },
        { per: 'day', amountMinor: 650 },
      ],
    });
    expect(made.body.place.area).toBe('Rennes');
    // One of the two numbers may come close by chance.
    expect(JSON.stringify(made.body)).not.toMatch(/Saint-Malo|48\.1147\d*,"lng":-1\.6794/);
    expect((await stranger.get(at)).status).toBe(404);

    expect((await owner.post(`${at}/publish`)).body.state).toBe('published');
    expect((await stranger.get(at)).status).toBe(200);

    const changed = await owner.patch(at, {
      title: 'Perceuse',
      deposit: { amountMinor: 0 },
      maxLength: null,
    });
    expect(changed.body).toMatchObject({ title: 'Perceuse', deposit: { amountMinor: 0 }, maxLength: null });
    expect(changed.body).toMatchObject({ description: drill.description, minLength: 120, noticeHours: 12 });
    expect(changed.body.rates).toEqual(made.body.rates);
    expect(changed.body.units).toEqual(made.body.units);
    expect(changed.body.details).toEqual(drill.details);

    expect((await owner.post(`${at}/pause`)).body.state).toBe('paused');
    expect((await owner.post(`${at}/pause`)).status).toBe(409);
    expect((await owner.post(`${at}/publish`)).body.state).toBe('published');
    expect((await owner.post(`${at}/archive`)).body.state).toBe('archived');
  });

  it('is made by a program that calls its type as it was called before', async () => {
    const owner = await callsOf(await aMember());
    const made = await owner.post('/api/v1/listings', { ...drill, type: 'tool' });
    expect([made.status, made.body.type]).toEqual([201, 'thing']);
  });

  it('is given away by a draw, whose closing may be changed alone', async () => {
    const owner = await callsOf(await aMember());
    const { title, description, place } = { ...drill, title: 'Bibliothèque en chêne' };
    const gift = { type: 'give', title, description, place, details: { condition: 'good', carrying: 'two' } };
    const days = (count: number) => hoursFromNow(24 * count).toISOString();
    const wanting = await owner.post('/api/v1/listings', { ...gift, approval: 'draw' });
    expect([wanting.status, Object.keys(wanting.body.fields)]).toEqual([422, ['drawClosesAt']]);
    const draw = { approval: 'draw', drawClosesAt: days(2), drawSource: 'euromillions' };
    const made = await owner.post('/api/v1/listings', { ...gift, ...draw });
    expect(made.body).toMatchObject({ state: 'draft', approval: 'draw' });
    const at = `/api/v1/listings/${made.body.id}`;
    const moved = days(3);
    expect((await owner.patch(at, { drawClosesAt: moved })).status).toBe(200);
    const where = { listingId: made.body.id };
    expect(await db.draw.findUnique({ where })).toMatchObject({
      source: 'euromillions',
      closesAt: new Date(moved),
    });
  });

  it('is fetched at one of the times that are offered, which a program chooses as well', async () => {
    const giver = await aMember();
    const priced = { rates: [], priceMinor: 0, depositMinor: 0, approval: 'instant' };
    const details = { condition: 'good', carrying: 'hand' };
    const { id: listingId } = await aListing({ ownerId: giver.id, type: 'give', ...priced, details });
    // Days by the clock of the place, whatever hour it is here.
    const date = plainDateAt(hoursFromNow(48), 'Europe/Paris');
    await offerTimes(giver, OfferTimes.parse({ listingId, date, from: '18:00', to: '19:00', step: '0' }));
    const { body } = await stranger.get(`/api/v1/listings/${listingId}/availability`);
    const [time] = body.fetchTimes;
    expect(time.from).toContain(`${date}T18:00:00`);
    const taker = await callsOf(await aMember());
    const without = await taker.post('/api/v1/bookings', { listingId });
    expect([without.status, Object.keys(without.body.fields)]).toEqual([422, ['fetchTimeId']]);
    const asked = await taker.post('/api/v1/bookings', { listingId, fetchTimeId: time.id });
    expect([asked.status, asked.body.state]).toEqual([201, 'confirmed']);
    expect((await stranger.get(`/api/v1/listings/${listingId}`)).body).toMatchObject({
      shelf: null,
      batch: null,
    });
  });

  it('is drawn by the numbers of those who take part, all by programs; a stranger reads the rules, P, V and the ranking', async () => {
    const owner = await callsOf(await aMember());
    const { title, description, place } = { ...drill, title: 'Piano droit' };
    const gift = { type: 'give', title, description, place, details: { condition: 'mend', carrying: 'car' } };
    const closesAt = hoursFromNow(48).toISOString();
    const made = await owner.post('/api/v1/listings', {
      ...gift,
      ...{ approval: 'draw', drawClosesAt: closesAt, drawWay: 'numbers', drawSource: 'loto' },
    });
    expect((await owner.post(`/api/v1/listings/${made.body.id}/publish`)).status).toBe(200);
    const at = `/api/v1/draws/${made.body.drawId}`;
    expect((await stranger.get(at)).body).toMatchObject({
      state: 'open',
      codes: [],
      commitment: null,
      own: [],
    });

    const takers = [await callsOf(await aMember()), await callsOf(await aMember())] as const;
    const numbers = ['K7QMH-3HXTA-9PLCX-22WDF', 'M4RTX-8HXTA-9PLCX-33WDF'] as const;
    for (const [index, taker] of atLeastOne([...takers.entries()])) {
      const asked = await taker.post('/api/v1/bookings', { listingId: made.body.id });
      expect([asked.status, asked.body.state]).toEqual([201, 'entered']);
      const commitment = await digestOf(numbers[index] ?? '');
      const sealed = { bookingId: asked.body.id, commitment, commitmentAgain: await digestOf(`${index}`) };
      const { body } = await taker.post(`${at}/commitments`, sealed);
      expect(body.own).toMatchObject([{ isSealed: true, code: null }]);
    }
    expect((await takers[0].post(`${at}/commitments`, { bookingId: 'x' })).status).toBe(422);
    travelTo(new Date(Date.parse(closesAt) + 1000));
    await fireDue(drawSubject, now());
    const wrong = await takers[0].post(`${at}/reveals`, { number: numbers[1] });
    expect([wrong.status, Object.keys(wrong.body.fields)]).toEqual([422, ['number']]);
    for (const [index, taker] of atLeastOne([...takers.entries()]))
      expect((await taker.post(`${at}/reveals`, { number: numbers[index] })).body.own[0].hasShown).toBe(true);
    const { body } = await stranger.get(at);
    expect(body).toMatchObject({ state: 'drawn', shown: 2, numbers: [...numbers], passedOver: [] });
    expect(body.commitment).toBe(await sealOf([...body.codes, ...body.commitments]));
    expect(body.value).toBe(await valueFrom(numbers));
    expect(body.ranking).toEqual(
      (await rankingOf(body.commitment, body.value, body.codes)).map(({ code }) => code),
    );
    expect((await takers[0].post(`${at}/value`, { numbers: '4 17 23 38 49 2' })).status).toBe(404);
    expect((await owner.post(`${at}/value`, { numbers: '4 17 23 38 49 2' })).status).toBe(409);
    expect((await stranger.get('/api/v1/draws/none')).status).toBe(404);
  });

  it('is made of all that was sent or not at all', async () => {
    const member = await aMember();
    const owner = await callsOf(member);
    const wrong = [
      [{ place: { town: 'Nulle-Part-sur-Rien' } }, 'town'],
      [{ rates: [{ per: 'month', amountMinor: 600 }] }, 'rates.0'],
      [{ details: { condition: 'mint' } }, 'details.condition'],
      [{ minLength: 90 }, 'minLength'],
      [{ minLength: 2880, maxLength: 1440 }, 'maxLength'],
      [{ units: Array(21).fill({ label: '' }) }, 'units'],
      [{ type: 'spaceship' }, 'type'],
      [{ ownerId: 'someone' }, 'ownerId'],
      [{ state: 'published' }, 'state'],
    ] as const;
    for (const [change, field] of atLeastOne(wrong)) {
      const refused = await owner.post('/api/v1/listings', { ...drill, ...change });
      expect([field, refused.status, Object.keys(refused.body.fields)]).toEqual([field, 422, [field]]);
    }
    expect(await db.listing.count({ where: { ownerId: member.id } })).toBe(0);
  });

  it('is one draft however often the same write is sent', async () => {
    const member = await aMember();
    const owner = await callsOf(member);
    const headers = { 'idempotency-key': 'drill' };
    const make = () => owner.post('/api/v1/listings', drill, { headers });
    const answers = await Promise.all([make(), make(), make()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await db.listing.count({ where: { ownerId: member.id } })).toBe(1);
  });

  it('is not published before it is complete', async () => {
    const owner = await callsOf(await aMember());
    const { type, title, description } = drill;
    const details = { condition: 'good' };
    const { id } = (await owner.post('/api/v1/listings', { type, title, description, details })).body;
    const refused = await owner.post(`/api/v1/listings/${id}/publish`);
    expect(refused.status).toBe(422);
    await owner.patch(`/api/v1/listings/${id}`, { rates: [], place: { town: 'Rennes' } });
    expect((await owner.post(`/api/v1/listings/${id}/publish`)).body).toMatchObject({
      state: 'published',
      price: { amountMinor: 0, per: null },
    });
  });

  it('says how its price is made, and within which bounds each may give', async () => {
    const owner = await callsOf(await aMember());
    const couscous = {
      type: 'meal',
      title: 'Couscous',
      description: 'Aux sept légumes.',
      details: { main: 'Couscous', allergens: ['none'] },
    };
    const open = { per: 'place', amountMinor: 1000, minMinor: 500, maxMinor: 1500 };
    const made = await owner.post('/api/v1/listings', { ...couscous, rates: [open] });
    expect(made.body).toMatchObject({ priceWay: 'open', rates: [open], price: open });
    const at = `/api/v1/listings/${made.body.id}`;
    const shared = await owner.patch(at, { priceWay: 'share', rates: [{ per: 'place', amountMinor: 800 }] });
    expect(shared.body).toMatchObject({ priceWay: 'share', price: { per: 'place', amountMinor: 800 } });
    expect((await owner.patch(at, { title: 'Le couscous' })).body.priceWay).toBe('share');
    expect((await owner.patch(at, { rates: [] })).body).toMatchObject({ priceWay: 'free', rates: [] });
    for (const [rate, field] of [
      [{ ...open, maxMinor: 400 }, 'rates.0.maxMinor'],
      [{ ...open, amountMinor: 2000 }, 'rates.0.amountMinor'],
    ] as const) {
      const refused = await owner.patch(at, { rates: [rate] });
      expect([refused.status, Object.keys(refused.body.fields)]).toEqual([422, [field]]);
    }
  });

  it('takes photos, keeps the good ones and tells of the others', async () => {
    const member = await aMember();
    const token = await tokenOf(member);
    const { id } = await aListing({ ownerId: member.id });
    const send = (files: File[], headers: Record<string, string> = {}) => {
      const body = new FormData();
      for (const file of files) body.append('photos', file);
      return call('POST', `/api/v1/listings/${id}/photos`, { token, body, headers });
    };
    const pdf = new File(['%PDF-1.7 nothing to see'], 'holiday.jpg', { type: 'image/jpeg' });
    const mixed = await send([await photo('red'), pdf]);
    expect(mixed.status).toBe(201);
    expect([mixed.body.photos.length, mixed.body.refused.length]).toEqual([1, 1]);
    expect((await send([pdf])).status).toBe(422);
    expect((await send([])).status).toBe(422);
    const key = { 'idempotency-key': 'blue' };
    const blue = await photo('blue');
    const [one, again] = [await send([blue], key), await send([blue], key)];
    expect(again.body).toEqual(one.body);
    expect(one.body.photos).toHaveLength(2);
    expect((await send([await photo('green')], key)).status).toBe(422);
  });

  it('is nobody else’s to change', async () => {
    const { id } = await aListing();
    const other = await callsOf(await aMember());
    const at = `/api/v1/listings/${id}`;
    expect((await other.patch(at, { title: 'À moi' })).status).toBe(404);
    for (const verb of ['publish', 'pause', 'archive'])
      expect((await other.post(`${at}/${verb}`)).status).toBe(404);
    const reader = await callsOf(await aMember(), ['read']);
    expect((await reader.post('/api/v1/listings', drill)).status).toBe(403);
    expect((await stranger.patch(at, { title: 'À moi' })).status).toBe(401);
    expect((await db.listing.findUniqueOrThrow({ where: { id } })).title).toBe('Perceuse à percussion');
  });
});
