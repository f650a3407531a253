import ical, { type VEvent } from 'node-ical';
import { xml2js } from 'xml-js';
import { GET as myPlaces } from '@/app/feeds/my-places.ics/route';
import { GET as slotsAtom } from '@/app/feeds/sessions.atom/route';
import { GET as slotsIcs } from '@/app/feeds/sessions.ics/route';
import { GET as sowingIcs } from '@/app/feeds/sowing.ics/route';
import { GET as listingCalendar } from '@/app/listings/[id]/calendar.ics/route';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { renewCalendarKey } from '@/lib/member/commands/calendar-key';
import { hashOfSecret } from '@/lib/platform/auth/keys';
import { db } from '@/lib/platform/db/client';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aBooking } from '../../support/booking-builders';
import { aListing, aMember, type TestMember } from '../../support/builders';
import { travelTo } from '../../support/clock';
import { aMeal, aSlot, holdPlaces } from '../../support/slots';

const site = 'http://localhost:3000';
const ask = (path: string, headers: Record<string, string> = {}) => new Request(site + path, { headers });

const eventsOf = async (response: Response): Promise<VEvent[]> => {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const parsed = ical.sync.parseICS(await response.text());
  return Object.values(parsed).filter((each): each is VEvent => each?.type === 'VEVENT');
};

const eventOf = async (response: Response, uid: string) =>
  (await eventsOf(response)).find((each) => each.uid === `${uid}@localhost`);

const calendarOf = (id: string, key: string) =>
  listingCalendar(ask(`/listings/${id}/calendar.ics?key=${key}`), { params: Promise.resolve({ id }) });

const book = (guest: TestMember, listingId: string, slotId: string, quantity = 1) =>
  requestBooking(guest, { listingId, slotId, quantity, from: '', to: '', options: {}, message: '' });

beforeAll(() => travelTo(new Date('2026-11-24T10:00:00Z')));

describe('the calendar of the community', () => {
  it('has the slots to come, each at its own hour whatever the clock does in between', async () => {
    const meal = await aMeal({ title: 'Soupe; pain, beurre\net sel' });
    const winter = await aSlot({ listingId: meal.id, startsAt: new Date('2027-03-27T19:30+01:00') });
    const summer = await aSlot({ listingId: meal.id, startsAt: new Date('2027-03-28T19:30+02:00') });
    const past = await aSlot({ listingId: meal.id, startsAt: new Date('2026-11-01T19:30+01:00') });
    const response = await slotsIcs(ask('/feeds/sessions.ics'));
    const text = await response.clone().text();
    const events = await eventsOf(response);
    const at = (id: string) => events.find(({ uid }) => uid === `session-${id}@localhost`);
    expect(at(winter.id)?.start.toISOString()).toBe('2027-03-27T18:30:00.000Z');
    expect(at(summer.id)?.start.toISOString()).toBe('2027-03-28T17:30:00.000Z');
    expect(at(summer.id)?.end?.toISOString()).toBe('2027-03-28T20:30:00.000Z');
    expect(at(past.id)).toBeUndefined();
    expect(at(winter.id)).toMatchObject({
      summary: 'Soupe; pain, beurre et sel',
      location: 'Rennes',
      status: 'CONFIRMED',
      sequence: 0,
      geo: { lat: 48.115, lon: -1.68 },
    });
    expect(text).toContain(`/fr/listings/${meal.id}?slot=${winter.id}`.slice(0, 30));
    expect(text).toContain('X-WR-TIMEZONE:Europe/Paris');
    for (const line of atLeastOne(text.split('\r\n')))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('never tells an address, nor what nobody may see', async () => {
    const draft = await aMeal({ title: 'Brouillon', state: 'draft' });
    await aSlot({ listingId: draft.id });
    const meal = await aMeal({ title: 'Discret', address: '12 rue des Secrets', lat: 48.98765 });
    await aSlot({ listingId: meal.id });
    const text = (await (await slotsIcs(ask('/feeds/sessions.ics'))).text()).replaceAll('\r\n ', '');
    expect(text).toContain('Discret');
    expect(text).not.toMatch(/Secrets|98765|Brouillon/);
  });

  it('says what was called off, under the same id and a higher number', async () => {
    const host = await aMember();
    const meal = await aMeal({ ownerId: host.id });
    const slot = await aSlot({ listingId: meal.id });
    const guest = await aMember();
    await book(guest, meal.id, slot.id);
    const now = () => slotsIcs(ask('/feeds/sessions.ics'));
    const before = await eventOf(await now(), `session-${slot.id}`);
    await callOff(host, { slotId: slot.id, scope: 'one', reason: 'Le four est mort.' });
    const after = await eventOf(await now(), `session-${slot.id}`);
    expect([before?.status, after?.status]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
    expect(after?.start).toEqual(before?.start);
  });

  it('speaks the language that is asked for, and says when nothing changed', async () => {
    const meal = await aMeal({ title: 'Langues' });
    const { id } = await aSlot({ listingId: meal.id });
    await holdPlaces(id, 6);
    const text = async (path: string, headers?: Record<string, string>) =>
      (await (await slotsIcs(ask(path, headers))).text()).replaceAll('\r\n ', '');
    expect(await text('/feeds/sessions.ics')).toContain('Complet');
    expect(await text('/feeds/sessions.ics', { 'accept-language': 'en' })).toContain('Full');
    expect(await text('/feeds/sessions.ics?lang=en', { 'accept-language': 'fr' })).toContain('Full');
    expect(await text('/feeds/sessions.ics?lang=xx')).toContain('Complet');
    const first = await slotsIcs(ask('/feeds/sessions.ics'));
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    expect(first.headers.get('vary')).toBe('accept-language');
    const again = await slotsIcs(ask('/feeds/sessions.ics', { 'if-none-match': `W/"x", ${etag}` }));
    expect([again.status, await again.text()]).toEqual([304, '']);
    const changed = await slotsIcs(ask('/feeds/sessions.ics?lang=en', { 'if-none-match': etag }));
    expect(changed.status).toBe(200);
  });
});

describe('the feed of what is new', () => {
  type Element = {
    name: string;
    attributes?: Record<string, string>;
    elements?: Element[];
    text?: string;
    cdata?: string;
  };
  const read = async (path = '/feeds/sessions.atom') => {
    const response = await slotsAtom(ask(path));
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const [feed] = (xml2js(await response.text()) as { elements: Element[] }).elements;
    const all = (element: Element | undefined, name: string) =>
      (element?.elements ?? []).filter((each) => each.name === name);
    const text = (element: Element | undefined, name: string) => {
      const [inner] = all(element, name)[0]?.elements ?? [];
      return String(inner?.text ?? inner?.cdata ?? '');
    };
    return { feed, all, text, entries: all(feed, 'entry') };
  };

  it('is well-formed Atom, newest first, a series once', async () => {
    const meal = await aMeal({ title: 'Chaque mardi' });
    const series = await db.series.create({
      data: {
        listingId: meal.id,
        rule: 'FREQ=WEEKLY',
        startsLocal: '2026-12-01T19:30',
        minutes: 180,
        cutoffMinutes: 0,
        capacity: 6,
      },
    });
    for (const day of ['01', '08', '15'])
      await aSlot({
        listingId: meal.id,
        seriesId: series.id,
        startsAt: new Date(`2026-12-${day}T19:30+01:00`),
        occurrence: new Date(`2026-12-${day}T19:30+01:00`),
      });
    const later = await aMeal({ title: 'Juste après' });
    await aSlot({ listingId: later.id, createdAt: new Date(Date.now() + 400 * 86_400_000) });
    const { feed, all, text, entries } = await read();
    expect(feed?.name).toBe('feed');
    expect(feed?.attributes?.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(text(feed, 'id')).toBe(`${site}/feeds/sessions.atom`);
    expect(Number.isNaN(Date.parse(text(feed, 'updated')))).toBe(false);
    const titles = entries.map((entry) => text(entry, 'title'));
    expect(titles[0]).toContain('Juste après');
    expect(titles.filter((title) => title.includes('Chaque mardi'))).toHaveLength(1);
    const weekly = entries.find((entry) => text(entry, 'title').includes('Chaque mardi'));
    expect(text(weekly, 'title')).toMatch(/1er déc.*19:30/);
    expect(text(weekly, 'id')).toBe(`tag:localhost,2026:session/${series.id}`);
    expect(all(weekly, 'link')[0]?.attributes?.href).toContain(`/fr/listings/${meal.id}?slot=`);
    const ids = entries.map((entry) => text(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets nothing out of a text', async () => {
    const title = '<script>alert(1)</script> ]]> & \u0007 &lt;';
    const meal = await aMeal({ title, description: 'Un <b>plat</b>' });
    await aSlot({ listingId: meal.id });
    const { text, entries } = await read('/feeds/sessions.atom?lang=en');
    const entry = entries.find((each) => text(each, 'title').includes('alert'));
    expect(text(entry, 'title')).toMatch(/^&#60;script&#62;alert\(1\)&#60;\/script&#62; \]\]&#62; &#38;/);
    expect(text(entry, 'summary')).toContain('<p>Un &#60;b&#62;plat&#60;/b&#62;</p>');
    expect(JSON.stringify(entry)).not.toContain('rue Saint-Malo');
  });
});

describe('a member’s own places', () => {
  let guest: TestMember;
  let key: string;
  const mine = (query = `key=${key}`) => myPlaces(ask(`/feeds/my-places.ics?${query}`));

  beforeAll(async () => {
    guest = await aMember({ locale: 'en' });
    key = await renewCalendarKey(guest);
  });

  it('are there for who has the key, and for nobody else', async () => {
    expect(await eventsOf(await mine())).toEqual([]);
    for (const query of ['', 'key=', 'key=x', `key=${'a'.repeat(43)}`, `key=${key}x`, 'key=%00'])
      expect([query, (await mine(query)).status]).toEqual([query, 404]);
    const response = await mine();
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('tell where to go once confirmed, and no longer once cancelled', async () => {
    const meal = await aMeal({
      ownerId: (await aMember({ name: 'Karim' })).id,
      address: '3 rue du Four, Rennes',
      priceWay: 'free',
      rates: [],
      priceMinor: 0,
    });
    const slot = await aSlot({ listingId: meal.id, startsAt: new Date('2026-11-29T19:30+01:00') });
    const { id } = await book(guest, meal.id, slot.id, 2);
    const confirmed = await eventOf(await mine(), `booking-${id}`);
    expect(confirmed).toMatchObject({
      summary: 'Couscous du dimanche',
      location: '3 rue du Four, Rennes',
      status: 'CONFIRMED',
    });
    expect(confirmed?.start.toISOString()).toBe('2026-11-29T18:30:00.000Z');
    expect(String(confirmed?.description)).toMatch(/With Karim\nFor 2/);
    await moveBooking(guest, { bookingId: id, name: 'cancel_by_customer' });
    const cancelled = await eventOf(await mine(), `booking-${id}`);
    expect(cancelled).toMatchObject({ status: 'CANCELLED', location: 'Rennes' });
    expect(Number(cancelled?.sequence)).toBeGreaterThan(Number(confirmed?.sequence));
  });

  it('are of all types: whole days are whole days; what is only asked for is not there', async () => {
    const { id } = await aBooking({
      state: 'confirmed',
      customer: guest,
      from: '2026-12-05',
      to: '2026-12-06',
    });
    const asked = await aBooking({
      state: 'requested',
      customer: guest,
      from: '2026-12-08',
      to: '2026-12-08',
    });
    const response = await mine();
    const text = await response.clone().text();
    const drill = await eventOf(response, `booking-${id}`);
    expect(drill).toMatchObject({ datetype: 'date', location: '12 rue Saint-Malo, Rennes' });
    expect(text).toContain('DTSTART;VALUE=DATE:20261205');
    expect(text).toContain('DTEND;VALUE=DATE:20261207');
    expect(text).not.toContain(asked.id);
  });

  it('have a new address whenever the member wants, and the old ones open nothing', async () => {
    const old = key;
    // One from before addresses were worked out is good until then.
    const former = 'a'.repeat(43);
    const formerCalendarHash = hashOfSecret(former);
    await db.member.update({ where: { id: guest.id }, data: { formerCalendarHash } });
    expect((await mine(`key=${former}`)).status).toBe(200);
    key = await renewCalendarKey(guest);
    for (const each of [old, former]) expect((await mine(`key=${each}`)).status).toBe(404);
    expect((await mine()).status).toBe(200);
  });
});

describe('the calendar of a listing', () => {
  it('is its owner’s: what is booked, what is kept free', async () => {
    const owner = await aMember();
    const key = await renewCalendarKey(owner);
    const stranger = await renewCalendarKey(await aMember());
    const drill = await aListing({ ownerId: owner.id, unitCount: 2 });
    const { id } = await aBooking({
      state: 'confirmed',
      listing: drill,
      from: '2027-01-05',
      to: '2027-01-05',
    });
    const [unit] = drill.units;
    await db.$executeRaw`INSERT INTO claim (id, unit_id, during, kind, note)
      VALUES ('block', ${unit?.id}, tstzrange('2027-01-10T08:00+01', '2027-01-10T12:00+01'), 'block', 'Je bricole')`;
    const response = await calendarOf(drill.id, key);
    const block = await eventOf(response.clone(), 'block-block');
    expect(block?.summary).toBe('Je bricole');
    expect(block?.start.toISOString()).toBe('2027-01-10T07:00:00.000Z');
    const booking = await eventOf(response, `booking-${id}`);
    expect(booking?.summary).toContain('Perceuse à percussion');
    expect((await calendarOf(drill.id, stranger)).status).toBe(404);
    expect((await calendarOf('none', key)).status).toBe(404);
    expect((await calendarOf(drill.id, '')).status).toBe(404);
  });

  it('tells of slots, with how many come, instead of each of their guests', async () => {
    const owner = await aMember();
    const key = await renewCalendarKey(owner);
    const meal = await aMeal({ ownerId: owner.id, priceWay: 'free', rates: [], priceMinor: 0 });
    const slot = await aSlot({ listingId: meal.id });
    const { id } = await book(await aMember(), meal.id, slot.id, 2);
    const events = await eventsOf(await calendarOf(meal.id, key));
    expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([
      [`session-${slot.id}@localhost`, 'Couscous du dimanche (2 sur 6)'],
    ]);
    expect(JSON.stringify(events)).not.toContain(id);
  });
});

describe('the sowing calendar', () => {
  it('has each month of the year ahead in which something can be sown, with what it is; not what is for members only', async () => {
    const seed = { type: 'seed', rates: [], priceMinor: 0, depositMinor: 0 };
    await aListing({ ...seed, title: 'Rose de Berne', details: { sow: ['2', '3'] } });
    await aListing({ ...seed, title: 'Coco de Paimpol', details: { sow: ['3', '11'] } });
    await aListing({ ...seed, title: 'Laitue cachée', details: { sow: ['6'] }, audience: 'members' });
    const response = await sowingIcs(ask('/feeds/sowing.ics?lang=fr'));
    const text = await response.clone().text();
    expect(text).not.toContain('cachée');
    const events = await eventsOf(response);
    expect(events.map(({ uid }) => uid)).toEqual(
      ['2026-11', '2027-02', '2027-03'].map((month) => `sowing-${month}@localhost`),
    );
    const march = events[2];
    expect(march?.datetype).toBe('date');
    expect(String(march?.summary)).toMatch(/^À semer en mars.*2 variétés$/);
    expect(String(march?.description).split('\n').slice(0, 2)).toEqual(['Coco de Paimpol', 'Rose de Berne']);
    expect(await (await sowingIcs(ask('/feeds/sowing.ics?lang=fr'))).text()).toBe(text);
  });
});
