import { db } from '@/lib/platform/db/client';
import { lookForRings } from '@/lib/swap/commands/look-for-rings';
import { call, callsOf, stranger, tokenOf } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aListing, aMember } from '@/tests/support/builders';
import { hoursFromNow } from '@/tests/support/clock';
import { someHours } from '@/tests/support/credits';
import { statementsOf } from '@/tests/support/statements';
import { swappers } from '@/tests/support/swaps';

const day = (days: number): string =>
  hoursFromNow(24 * days)
    .toISOString()
    .slice(0, 10);

/** A request for a drill, free of charge and of deposit, and the calls of both sides. */
const aRequest = async (listingWith = {}, asked = {}) => {
  const [lender, borrower] = [await aMember({ name: 'Léo Martin' }), await aMember()];
  const gift = { rates: [], priceMinor: 0, depositMinor: 0 };
  const listing = await aListing({ ownerId: lender.id, ...gift, ...listingWith });
  const [owner, customer] = [await callsOf(lender), await callsOf(borrower)];
  const body = { listingId: listing.id, from: day(3), to: day(3), ...asked };
  const made = await customer.post('/api/v1/bookings', body);
  return { lender, borrower, listing, owner, customer, body, made, at: `/api/v1/bookings/${made.body.id}` };
};

describe('a quote', () => {
  it('costs nothing to ask, even for strangers, and says what stands in the way', async () => {
    const { id } = await aListing({ noticeHours: 48, unitCount: 2 });
    const soon = await stranger.post('/api/v1/quotes', { listingId: id, from: day(1), to: day(1) });
    expect(soon.status).toBe(200);
    expect(soon.body.total).toEqual({ amountMinor: 600, currency: 'EUR' });
    expect(soon.body.problems).toHaveLength(1);
    const many = await stranger.post('/api/v1/quotes', {
      listingId: id,
      from: day(5),
      to: day(5),
      quantity: 3,
    });
    expect(many.body.problems).toHaveLength(1);
    expect(await db.booking.count({ where: { listingId: id } })).toBe(0);
  });

  it('takes moments with their offset, and gives them back', async () => {
    const rates = [{ unit: 'hour', amountMinor: 200 }];
    const { id } = await aListing({ rates });
    const asked = { listingId: id, from: `${day(4)}T10:00:00+02:00`, to: `${day(4)}T12:00:00Z` };
    const { body } = await stranger.post('/api/v1/quotes', asked);
    expect(Date.parse(body.from)).toBe(Date.parse(asked.from));
    expect(body.from).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\+0[12]:00$/);
    expect(body.total.amountMinor).toBe(800);
    const again = await stranger.post('/api/v1/quotes', { listingId: id, from: body.from, to: body.to });
    expect(again.body).toEqual(body);
  });

  it('is not given for what nobody can book', async () => {
    const { id } = await aListing({ state: 'paused' });
    expect((await stranger.post('/api/v1/quotes', { listingId: id, from: day(3), to: day(3) })).status).toBe(
      404,
    );
    const wrong = await stranger.post('/api/v1/quotes', { listingId: 'none', from: day(3), to: day(3) });
    expect(wrong.status).toBe(404);
  });
});

describe('a booking', () => {
  it('has one winner, and the others are told that it has just been taken', async () => {
    const { listing, body } = await aRequest();
    const late = await callsOf(await aMember());
    const refused = await late.post('/api/v1/bookings', body);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'conflict', type: '/developers#conflict' });
    expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  });

  it('of ten members at once for one unit is made by one of them', async () => {
    const { id } = await aListing({ rates: [], depositMinor: 0 });
    const rivals = await Promise.all(Array.from({ length: 10 }, async () => callsOf(await aMember())));
    const body = { listingId: id, from: day(6), to: day(6) };
    const answers = await Promise.all(rivals.map((each) => each.post('/api/v1/bookings', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });

  it('is not made at another price than the one that was shown', async () => {
    const { id } = await aListing();
    const customer = await callsOf(await aMember());
    const body = { listingId: id, from: day(3), to: day(3), quotedTotalMinor: 500 };
    const refused = await customer.post('/api/v1/bookings', body);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('6');
  });

  it('is not made of one’s own listing, nor before the address is confirmed', async () => {
    const owner = await aMember();
    const { id } = await aListing({ ownerId: owner.id });
    const body = { listingId: id, from: day(3), to: day(3) };
    expect((await (await callsOf(owner)).post('/api/v1/bookings', body)).status).toBe(422);
    const unconfirmed = await callsOf(await aMember({ emailConfirmedAt: null }));
    expect((await unconfirmed.post('/api/v1/bookings', body)).status).toBe(403);
  });

  it('moves by the steps that it names, each side by its own', async () => {
    const { owner, customer, at } = await aRequest();
    const refused = await customer.post(`${at}/transitions`, { name: 'accept' });
    expect(refused.status).toBe(403);
    const accepted = await owner.post(`${at}/transitions`, { name: 'accept' });
    expect(accepted.body).toMatchObject({ state: 'confirmed', payment: null });
    expect((await owner.post(`${at}/transitions`, { name: 'decline' })).status).toBe(409);
    expect((await owner.post(`${at}/transitions`, { name: 'fly' })).status).toBe(422);
    expect((await owner.post(`${at}/transitions`, { name: 'hand_over' })).status).toBe(409);
    const cancel = (await customer.get(at)).body.transitions.find(
      ({ name }: { name: string }) => name === 'cancel_by_customer',
    );
    expect(cancel).toMatchObject({ label: expect.any(String), refund: { amountMinor: 0 } });
    const cancelled = await customer.post(`${at}/transitions`, {
      name: 'cancel_by_customer',
      reason: 'Malade.',
    });
    expect(cancelled.body.state).toBe('cancelled_by_customer');
    expect(cancelled.body.timeline.at(-1)).toMatchObject({ by: 'customer', reason: 'Malade.' });
  });

  it('is accepted or withdrawn, never both, when it happens at once', async () => {
    const { owner, customer, at } = await aRequest();
    const answers = await Promise.all([
      owner.post(`${at}/transitions`, { name: 'accept' }),
      customer.post(`${at}/transitions`, { name: 'withdraw' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not reviewed before it has ended', async () => {
    const { customer, at } = await aRequest();
    expect((await customer.post(`${at}/review`, { rating: 5 })).status).toBe(409);
    expect((await customer.post(`${at}/review`, { rating: 6 })).status).toBe(422);
    expect((await customer.post(`${at}/review`, {})).body.fields).toHaveProperty('rating');
  });

  it('stands in the lists of both sides, page by page', async () => {
    const customer = await callsOf(await aMember());
    const { id } = await aListing({ unitCount: 5, rates: [], depositMinor: 0 });
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const body = { listingId: id, from: day(8 + count), to: day(8 + count) };
      made.unshift((await customer.post('/api/v1/bookings', body)).body.id);
    }
    const first = await customer.get('/api/v1/bookings?limit=2');
    const second = await customer.get(`/api/v1/bookings?limit=2&cursor=${first.body.next}`);
    const seen = [...first.body.items, ...second.body.items].map((each: { id: string }) => each.id);
    expect(seen).toEqual(made);
    expect(second.body.next).toBeNull();
    expect((await customer.get('/api/v1/bookings?role=provider')).body.items).toEqual([]);
    expect((await customer.get('/api/v1/bookings?state=over')).body.items).toEqual([]);
    expect((await customer.get('/api/v1/bookings?state=requested')).body.items).toHaveLength(3);
    expect((await customer.get('/api/v1/bookings?state=unheard')).status).toBe(422);
  });

  it('are read in the same number of statements, however many there are', async () => {
    const { customer, body } = await aRequest({ unitCount: 8 });
    for (let index = 0; index < 5; index += 1)
      await customer.post('/api/v1/bookings', { ...body, message: `${index}` });
    const list = async (limit: number) =>
      statementsOf(async () => (await customer.get(`/api/v1/bookings?limit=${limit}`)).body.items.length);
    await list(1);
    const [one, many] = [await list(1), await list(6)];
    expect([one.result, many.result]).toEqual([1, 6]);
    expect(many.count).toBe(one.count);
  });
});

describe('a stranger to a booking', () => {
  it('finds nothing, whatever they try, and changes nothing', async () => {
    const { at, made } = await aRequest();
    const before = await db.lifeEvent.count();
    for (const role of ['member', 'operator']) {
      const other = await callsOf(await aMember({ role }));
      const tries = [
        other.get(at),
        other.get(`${at}/messages`),
        other.post(`${at}/messages`, { body: 'Bonjour' }),
        other.post(`${at}/review`, { rating: 1 }),
        ...['accept', 'decline', 'withdraw', 'resolve'].map((name) =>
          other.post(`${at}/transitions`, { name }),
        ),
      ];
      for (const { status } of atLeastOne(await Promise.all(tries)))
        expect([role, status]).toEqual([role, 404]);
      expect((await other.get('/api/v1/bookings')).body.items).toEqual([]);
    }
    for (const path of ['/api/v1/me', '/api/v1/bookings', at, `${at}/messages`]) {
      expect((await stranger.get(path)).status).toBe(401);
    }
    expect(await db.lifeEvent.count()).toBe(before);
    expect((await db.booking.findUniqueOrThrow({ where: { id: made.body.id } })).state).toBe('requested');
  });

  it('gets the same answer for a booking that is not theirs as for none', async () => {
    const { at } = await aRequest();
    const other = await callsOf(await aMember());
    const theirs = await other.get(at);
    const none = await other.get('/api/v1/bookings/0199f3a2-7c1e-7d5b-9a44-2f6f0c9d1e37');
    expect(theirs.body).toEqual(none.body);
  });
});

describe('fields that are not asked for', () => {
  it('are refused, and change nothing', async () => {
    const listing = await aListing();
    const member = await aMember();
    const customer = await callsOf(member);
    const body = { listingId: listing.id, from: day(3), to: day(3) };
    const more = [
      { state: 'confirmed' },
      { totalMinor: 1 },
      { customerId: listing.ownerId },
      { quote: { totalMinor: 0 } },
      { once: 'x' },
      { _once: 'x' },
      { requestKey: 'x' },
    ];
    for (const extra of atLeastOne(more)) {
      const refused = await customer.post('/api/v1/bookings', { ...body, ...extra });
      expect([refused.status, Object.keys(refused.body.fields)]).toEqual([422, Object.keys(extra)]);
    }
    const token = await tokenOf(member);
    const raw = JSON.stringify(body).replace('{', '{"__proto__":{"state":"confirmed"},');
    const headers = { 'content-type': 'application/json' };
    await call('POST', '/api/v1/bookings', { token, body: raw, headers });
    expect(await db.booking.count({ where: { listingId: listing.id, NOT: { state: 'requested' } } })).toBe(0);
  });

  it('of a transition neither move another booking nor set the refund', async () => {
    const one = await aRequest();
    const other = await aRequest();
    const sneaky = { name: 'accept', bookingId: other.made.body.id };
    expect((await one.owner.post(`${one.at}/transitions`, sneaky)).status).toBe(422);
    await one.owner.post(`${one.at}/transitions`, { name: 'accept', refundMinor: 99_999 });
    const { body } = await one.customer.get(one.at);
    expect(body.timeline.at(-1)).toMatchObject({ name: 'accept', to: 'confirmed' });
    expect((await other.customer.get(other.at)).body.state).toBe('requested');
    const photos = { name: 'accept', photos: ['someone-else'] };
    expect((await other.owner.post(`${other.at}/transitions`, photos)).status).toBe(422);
  });
});

describe('a ring that was found', () => {
  const has = async (name: string, title: string, wants: string) => {
    const member = await aMember({ name });
    const free = { rates: [], priceWay: 'free', priceMinor: 0, depositMinor: 0 };
    const details = { category: 'home', condition: 'good', wants };
    await aListing({ ownerId: member.id, type: 'swap', title, description: 'Peu servi.', details, ...free });
    return callsOf(member);
  };

  const answersIn = ({ body }: { body: { legs: { from: { name: string }; answer: string }[] } }) =>
    Object.fromEntries(body.legs.map(({ from, answer }) => [from.name, answer]));

  it('is listed for those concerned, proposed once, and agreed to by the other', async () => {
    const rose = await has('Rose', 'Zootrope en bois', 'Un kaléidoscope');
    const ines = await has('Inès', 'Kaléidoscope de poche', 'Un zootrope');
    await lookForRings();
    const { body } = await rose.get('/api/v1/rings');
    expect(body.items).toHaveLength(1);
    const [{ id, state, expiresAt, legs }] = body.items;
    expect([state, expiresAt, body.next]).toEqual(['found', null, null]);
    expect(
      legs.map(
        ({ from, to, listing }: Record<'from' | 'to' | 'listing', { name: string; title: string }>) => [
          from.name,
          listing.title,
          to.name,
        ],
      ),
    ).toEqual([
      ['Inès', 'Kaléidoscope de poche', 'Rose'],
      ['Rose', 'Zootrope en bois', 'Inès'],
    ]);
    const outsider = await callsOf(await aMember());
    expect((await outsider.get('/api/v1/rings')).body.items).toEqual([]);
    const at = `/api/v1/rings/${id}/transitions`;
    expect((await outsider.post(at, { name: 'accept' })).status).toBe(404);
    expect((await stranger.get('/api/v1/rings')).status).toBe(401);
    expect((await ines.post(at, { name: 'shrug' })).status).toBe(422);
    const made = await ines.post(at, { name: 'accept', message: 'Ça tombe rond.' });
    expect([made.status, made.body.state]).toEqual([200, 'requested']);
    expect(new Date(made.body.expiresAt).getTime()).toBeGreaterThan(Date.now());
    expect(answersIn(made)).toEqual({ Rose: 'none', Inès: 'yes' });
    // As a found one it is not there any more; it goes on as the booking that it has become.
    expect((await rose.post(at, { name: 'refuse' })).status).toBe(404);
    const listed = async (listing: string) =>
      (await rose.get(`/api/v1/rings?listing=${listing}`)).body.items.map((ring: { id: string }) => ring.id);
    expect(await listed(legs[0].listing.id)).toEqual([made.body.id]);
    expect(await listed('another')).toEqual([]);
    const theirs = `/api/v1/rings/${made.body.id}/transitions`;
    expect((await outsider.post(theirs, { name: 'accept' })).status).toBe(404);
    const agreed = await rose.post(theirs, { name: 'accept' });
    expect([agreed.body.state, agreed.body.expiresAt]).toEqual(['confirmed', null]);
    expect(answersIn(agreed)).toEqual({ Rose: 'yes', Inès: 'yes' });
    expect((await ines.post(theirs, { name: 'refuse' })).status).toBe(409);
    expect((await rose.get('/api/v1/rings')).body.items).toEqual([]);
  });

  it('is refused before anyone was asked, or when all were', async () => {
    const rose = await has('Rose', 'Sextant de marine', 'Un métronome');
    const ines = await has('Inès', 'Métronome mécanique', 'Un sextant');
    await lookForRings();
    const found = (await rose.get('/api/v1/rings')).body.items[0];
    const at = `/api/v1/rings/${found.id}/transitions`;
    expect((await rose.post(at, { name: 'refuse' })).body).toMatchObject({ id: found.id, state: 'declined' });
    await lookForRings();
    expect((await ines.get('/api/v1/rings')).body.items).toEqual([]);
    const things = [found.legs[1].listing.id, found.legs[0].listing.id];
    const { body } = await ines.post('/api/v1/rings', { things });
    const reason = 'Je le garde, finalement.';
    const refused = await rose.post(`/api/v1/rings/${body.id}/transitions`, { name: 'refuse', reason });
    expect(refused.body.state).toBe('declined');
    expect((await ines.get(`/api/v1/bookings/${body.id}`)).body.timeline.at(-1)).toMatchObject({ reason });
  });
});

describe('a ring that a program puts together', () => {
  it('is agreed to, handed over and received step by step', async () => {
    const [jeanne, samir] = await swappers(2);
    if (!jeanne || !samir) throw new Error('two people are missing');
    const [first, second] = [await callsOf(jeanne.member), await callsOf(samir.member)];
    expect((await first.post('/api/v1/rings', { things: [samir.thing.id] })).status).toBe(422);
    const made = await first.post('/api/v1/rings', { things: [samir.thing.id, jeanne.thing.id] });
    expect([made.status, made.body.state]).toEqual([201, 'requested']);
    const at = `/api/v1/bookings/${made.body.id}`;
    const move = (who: typeof first, name: string) => who.post(`${at}/transitions`, { name });
    expect((await move(second, 'hand_on')).status).toBe(409);
    // Samir says what both are worth, to Jeanne's cost; she agrees to what she was shown.
    const worths = { worths: [180, 60], worthIn: await someHours() };
    const said = await second.post(`${at}/transitions`, { name: 'change_balance', ...worths });
    expect([said.status, said.body.quote.balance.version, said.body.state]).toEqual([200, 1, 'requested']);
    expect((await move(first, 'say_yes')).status).toBe(409);
    const agreed = await first.post(`${at}/transitions`, { name: 'say_yes', quotedBalance: 1 });
    expect([agreed.body.state, agreed.body.dues[0]?.amountMinor]).toEqual(['confirmed', 120]);
    const { body } = await move(second, 'hand_on');
    expect(
      body.ring.map(({ isHandedOn, isReceived }: Record<string, boolean>) => [isHandedOn, isReceived]),
    ).toEqual([
      [true, false],
      [false, false],
    ]);
    expect((await move(first, 'receive')).body.state).toBe('confirmed');
    expect((await move(second, 'receive')).body.state).toBe('ended');
  });
});

describe('a credit of the community’s own', () => {
  it('is passed on by its holders within their limits, once a key; everyone reads how much there is', async () => {
    const code = await someHours('api-hours');
    const people = await Promise.all(Array.from({ length: 6 }, () => aMember()));
    const [awa, leo] = people;
    if (!awa || !leo) throw new Error('two people are missing');
    const to = (other: typeof leo, amountMinor: number) => ({
      ...{ to: other.handle, code, amountMinor, reason: 'Merci pour les confitures' },
    });
    const token = await tokenOf(awa);
    const give = (json: object, headers = {}) =>
      call('POST', '/api/v1/transfers', { token, json, headers: { 'idempotency-key': 'jam', ...headers } });
    const given = await give(to(leo, 30));
    expect(given).toMatchObject({ status: 201, body: { balanceMinor: -30 } });
    expect((await give(to(leo, 30))).body).toEqual(given.body);
    expect((await give(to(leo, 5000), { 'idempotency-key': 'too-much' })).status).toBe(409);
    for (const other of people.slice(2)) await (await callsOf(leo)).post('/api/v1/transfers', to(other, 5));
    const mine = await (await callsOf(awa)).get('/api/v1/me/accounts');
    const account = { code, balanceMinor: -30, floorMinor: -120, ceilingMinor: 2400 };
    expect(mine.body.items).toContainEqual(expect.objectContaining(account));
    const lines = await (await callsOf(leo)).get(`/api/v1/me/accounts/${code}/transfers`);
    expect(lines.body.items.map(({ amountMinor }: { amountMinor: number }) => amountMinor)).toEqual([
      ...[-5, -5, -5, -5, 30],
    ]);
    const { body } = await stranger.get(`/api/v1/credits/${code}`);
    expect(body).toMatchObject({ code, unit: 'minutes', accounts: 6, supplyMinor: 30 });
    expect(
      (await stranger.get('/api/v1/credits')).body.items.map((each: { code: string }) => each.code),
    ).toContain(code);
  });
});
