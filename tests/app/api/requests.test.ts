import { db } from '@/lib/platform/db/client';
import { as, call, callsOf, stranger, tokenOf } from '@/tests/support/api';
import { aListing, aMember } from '@/tests/support/builders';
import { hoursFromNow, letPass, presentTime } from '@/tests/support/clock';

afterEach(presentTime);

const day = (days: number): string =>
  hoursFromNow(24 * days)
    .toISOString()
    .slice(0, 10);

const asking = async (days = 3, unitCount = 1) => {
  const listing = await aListing({ unitCount });
  return { listing, body: { listingId: listing.id, from: day(days), to: day(days) } };
};

const json = { 'content-type': 'application/json' };

describe('what is sent', () => {
  it('must be JSON that can be read', async () => {
    const token = await tokenOf(await aMember());
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    for (const body of [
      '{"listingId":',
      'nonsense',
      '{"a":"\\u0000"}',
      '{"a":"\\ud800"}',
      '{"\\u0000":1}',
      '[1,',
      deep,
    ]) {
      const answer = await call('POST', '/api/v1/bookings', { token, body, headers: json });
      expect([body, answer.status, answer.body.code]).toEqual([body, 400, 'invalid']);
    }
    const bytes = new Uint8Array([0x22, 0xff, 0x22]);
    expect((await call('POST', '/api/v1/bookings', { token, body: bytes, headers: json })).status).toBe(400);
  });

  it('must say that it is JSON', async () => {
    const token = await tokenOf(await aMember());
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { 'content-type': type };
      expect((await call('POST', '/api/v1/bookings', { token, body: '{}', headers })).status).toBe(415);
    }
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    expect((await call('POST', '/api/v1/bookings', { token, body: '{}', headers })).status).toBe(422);
  });

  it('must not be endless, whatever its length was said to be', async () => {
    const token = await tokenOf(await aMember());
    const long = JSON.stringify({ message: 'x'.repeat(300_000) });
    expect((await call('POST', '/api/v1/bookings', { token, body: long, headers: json })).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const headers = { ...json, 'content-length': '2' };
    expect((await call('POST', '/api/v1/bookings', { token, body: endless, headers })).status).toBe(413);
    expect(sent).toBeLessThan(2_000_000);
  });

  it('is refused field by field, in the language of the reader', async () => {
    const member = await callsOf(await aMember());
    const wrong = { from: '2026-11-28', to: 1, quantity: 'two', surprise: true };
    const english = await member.post('/api/v1/bookings', wrong);
    expect(english.status).toBe(422);
    expect(Object.keys(english.body.fields).sort()).toEqual(['listingId', 'quantity', 'surprise', 'to']);
    const french = await member.post('/api/v1/bookings', wrong, { language: 'fr' });
    expect(french.body.fields.surprise).toBe('Ce champ n’existe pas.');
    expect(french.headers.get('content-language')).toBe('fr');
    const preferred = { 'accept-language': 'de, fr;q=0.2, en;q=0.8' };
    expect(
      (await member.post('/api/v1/bookings', wrong, { headers: preferred })).headers.get('content-language'),
    ).toBe('en');
  });

  it('keeps whatever people write', async () => {
    const { body } = await asking();
    const message = `<script>alert(1)</script> مرحبا 👩🏽‍🔧 ${'é'.repeat(9_900)}`;
    const customer = await callsOf(await aMember());
    const made = await customer.post('/api/v1/bookings', { ...body, message });
    const talk = await customer.get(`/api/v1/bookings/${made.body.id}/messages`);
    expect(talk.body.items[0].body).toBe(message);
  });
});

describe('an Idempotency-Key', () => {
  const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });

  it('answers a repeated write as the first one', async () => {
    const { body } = await asking();
    const customer = await callsOf(await aMember());
    const first = await customer.post('/api/v1/bookings', body, withKey('one'));
    const second = await customer.post('/api/v1/bookings', body, withKey('one'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await db.booking.count({ where: { listingId: body.listingId } })).toBe(1);
  });

  it('makes one booking of twenty at once, and all hear the same', async () => {
    const { body } = await asking(3, 5);
    const customer = await callsOf(await aMember());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => customer.post('/api/v1/bookings', body, withKey('twenty'))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(new Set(answers.map((each) => each.body.id)).size).toBe(1);
    expect(await db.booking.count({ where: { listingId: body.listingId } })).toBe(1);
    expect(await db.claim.count({ where: { unit: { listingId: body.listingId } } })).toBe(1);
  });

  it('is refused for another body or another call', async () => {
    const { body } = await asking();
    const customer = await callsOf(await aMember());
    const made = await customer.post('/api/v1/bookings', body, withKey('k'));
    const other = await customer.post('/api/v1/bookings', { ...body, quantity: 2 }, withKey('k'));
    expect(other.status).toBe(422);
    const elsewhere = `/api/v1/bookings/${made.body.id}/messages`;
    expect((await customer.post(elsewhere, { body: 'Bonjour' }, withKey('k'))).status).toBe(422);
    expect((await customer.post(elsewhere, { body: 'Bonjour' }, withKey('x'.repeat(256)))).status).toBe(422);
  });

  it('belongs to one member', async () => {
    const { body } = await asking(3, 2);
    const [one, other] = [await callsOf(await aMember()), await callsOf(await aMember())];
    const first = await one.post('/api/v1/bookings', body, withKey('shared'));
    const second = await other.post('/api/v1/bookings', body, withKey('shared'));
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('is free again after a refusal, and after a day', async () => {
    const { body } = await asking(3, 3);
    const customer = await callsOf(await aMember());
    const refused = await customer.post('/api/v1/bookings', { ...body, quantity: 9 }, withKey('again'));
    expect(refused.status).toBe(422);
    const first = await customer.post('/api/v1/bookings', body, withKey('again'));
    expect(first.status).toBe(201);
    letPass({ hours: 23 });
    expect((await customer.post('/api/v1/bookings', body, withKey('again'))).body.id).toBe(first.body.id);
    letPass({ hours: 2 });
    const later = await customer.post('/api/v1/bookings', body, withKey('again'));
    expect(later.body.id).not.toBe(first.body.id);
    expect(await db.booking.count({ where: { listingId: body.listingId } })).toBe(2);
  });

  it('whose first write crashed is taken over, and still lands once', async () => {
    const { body } = await asking(3, 3);
    const member = await aMember();
    const customer = await callsOf(member);
    const first = await customer.post('/api/v1/bookings', body, withKey('crash'));
    const kept = { where: { memberId_key: { memberId: member.id, key: 'crash' } } };
    // As if the process had died between the booking and the note of its answer.
    const booking = await db.booking.findUniqueOrThrow({ where: { id: first.body.id } });
    const once = booking.requestKey?.split(':').at(-1) ?? '';
    await db.idempotencyKey.update({
      ...kept,
      data: { status: null, body: { once, since: hoursFromNow(-1).toISOString() } },
    });
    const second = await customer.post('/api/v1/bookings', body, withKey('crash'));
    expect(second.body.id).toBe(first.body.id);
    expect((await db.idempotencyKey.findUniqueOrThrow(kept)).status).toBe(201);
  });

  it('makes one message of several', async () => {
    const { body } = await asking();
    const customer = await callsOf(await aMember());
    const { id } = (await customer.post('/api/v1/bookings', body)).body;
    const say = () => customer.post(`/api/v1/bookings/${id}/messages`, { body: 'Bonjour' }, withKey('hi'));
    const answers = await Promise.all([say(), say(), say(), say()]);
    expect(new Set(answers.map((each) => each.body.id)).size).toBe(1);
    expect((await customer.get(`/api/v1/bookings/${id}/messages`)).body.items).toHaveLength(1);
  });
});

describe('an address that serves nothing', () => {
  it('answers with a problem, not with a page', async () => {
    const { GET } = await import('@/app/api/v1/[...path]/route');
    const answer = GET(
      new Request('http://localhost:3000/api/v1/nothing', { headers: { 'accept-language': 'en' } }),
    );
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not_found', status: 404 });
  });

  it('does not take what could never be an id', async () => {
    const member = await callsOf(await aMember());
    for (const id of ['%00', 'x'.repeat(200), "'; DROP TABLE member; --", '../../me', '__proto__']) {
      expect(
        (await member.get(`/api/v1/bookings/${encodeURIComponent(decodeURIComponent(id))}`)).status,
      ).toBe(404);
      expect(
        (await stranger.get(`/api/v1/listings/${encodeURIComponent(decodeURIComponent(id))}`)).status,
      ).toBe(404);
    }
    expect((await as(undefined).get('/api/v1/listings?q=%00')).status).toBe(422);
  });
});
