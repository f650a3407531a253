import { randomUUID } from 'node:crypto';
import { slotsForHost } from '@/lib/booking/slots/booked';
import { addSeries } from '@/lib/listing/slots/commands/add-slots';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { extendSeries } from '@/lib/listing/slots/commands/extend-series';
import { slotFor, slotsToCome } from '@/lib/listing/slots/queries';
import { localOf } from '@/lib/listing/slots/recurrence';
import { slotsAtOnce } from '@/lib/listing/slots/rule';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { addToDate } from '@/lib/shared/period';
import { tasks } from '@/lib/worker/tasks';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { aSeat } from '../../support/slot-builders';
import { editForm, seriesForm } from '../../support/slot-forms';
import { aMeal } from '../../support/slots';

// A Monday in winter, months before and after a change of the clocks.
const monday = new Date('2027-01-04T10:00:00Z');

beforeEach(() => travelTo(monday));
afterEach(presentTime);

const sunday = '2027-01-10';

const aSeries = async (more: Record<string, unknown> = {}) => {
  const listing = await aMeal();
  const host = (await viewerById(listing.ownerId)) as Viewer;
  const { slotIds } = await addSeries(host, seriesForm(listing.id, { date: sunday, ...more }));
  return { listing, host, slotIds };
};

const localsOf = async (listingId: string): Promise<string[]> =>
  (await db.slot.findMany({ where: { listingId }, orderBy: { startsAt: 'asc' } })).map(
    ({ startsAt, state }) => `${localOf(startsAt, 'Europe/Paris')}${state === 'open' ? '' : ` ${state}`}`,
  );

const weeks = (from: string, count: number, time = '19:30', step = 7) =>
  Array.from({ length: count }, (_, at) => `${addToDate(from, { days: at * step })}T${time}`);

const slotOn = async (listingId: string, date: string) => {
  const slots = await db.slot.findMany({ where: { listingId } });
  const slot = slots.find(({ startsAt }) => localOf(startsAt, 'Europe/Paris').startsWith(date));
  if (!slot) throw new Error(`no slot on ${date}`);
  return slot;
};

describe('a series', () => {
  test('is made for some months ahead, through the change of the clocks, and goes on day by day', async () => {
    const { listing } = await aSeries({ weekdays: ['SU'] });
    expect(await localsOf(listing.id)).toEqual(weeks(sunday, 25));
    letPass({ days: 30 });
    await extendSeries(now());
    await extendSeries(now());
    expect(await localsOf(listing.id)).toEqual(weeks(sunday, 30));
  });

  test('that repeats a number of times ends there', async () => {
    const { listing } = await aSeries({ ends: 'count', count: 3 });
    letPass({ days: 30 });
    await extendSeries(now());
    expect(await localsOf(listing.id)).toEqual(weeks(sunday, 3));
  });

  test('is one, however often its form arrives', async () => {
    const { listing, host } = await aSeries();
    const form = seriesForm(listing.id, { date: sunday, _once: randomUUID() });
    const [one, other] = await Promise.all([addSeries(host, form), addSeries(host, form)]);
    expect(one.slotIds).toEqual(other.slotIds);
    expect(await db.series.count({ where: { listingId: listing.id } })).toBe(2);
  });

  test('with the number of a stranger’s is refused in words', async () => {
    const [theirs, mine] = [await aSeries(), await aSeries()];
    const { id } = await db.series.findFirstOrThrow({ where: { listingId: theirs.listing.id } });
    const form = seriesForm(mine.listing.id, { date: sunday, _once: id });
    await expect(addSeries(mine.host, form)).rejects.toMatchObject({ code: 'conflict', key: 'alreadyThere' });
  });

  test('by a rule of its own; one too big, too fast or empty is refused', async () => {
    const { listing, host } = await aSeries({ rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', time: '18:00' });
    expect(await localsOf(listing.id)).toEqual(['2027-01-29T18:00', '2027-02-26T18:00', '2027-03-26T18:00']);
    const add = (rule: string) => addSeries(host, seriesForm(listing.id, { date: sunday, rule }));
    await expect(add('FREQ=SECONDLY')).rejects.toMatchObject({ fields: { rule: { key: 'slot.wrongRule' } } });
    await expect(add('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).rejects.toMatchObject({
      fields: { rule: { key: 'slot.noOccurrence' } },
    });
  });

  test('that never ends is never made without end', async () => {
    const { listing } = await aSeries({ rule: 'FREQ=DAILY' });
    const made = await db.slot.count({ where: { listingId: listing.id } });
    expect(made).toBeGreaterThan(170);
    expect(made).toBeLessThanOrEqual(slotsAtOnce);
  });
});

describe('“from here on”', () => {
  test('another day, time and size: bookings move along, the rest is rewritten, the past stays', async () => {
    const { listing, host, slotIds } = await aSeries({ ends: 'count', count: 5 });
    const booked = await slotOn(listing.id, '2027-01-31');
    const seat = await aSeat({ listing, slot: booked }, { quantity: 2 });
    const second = await slotOn(listing.id, '2027-01-17');
    const { slotId } = await changeSlot(
      host,
      editForm(second.id, { scope: 'following', date: '2027-01-16', time: '12:30', capacity: 4 }),
    );
    expect(slotId).toBe(second.id);
    expect(await localsOf(listing.id)).toEqual([`${sunday}T19:30`, ...weeks('2027-01-16', 4, '12:30')]);
    expect(new Set(slotIds)).toEqual(
      new Set((await db.slot.findMany({ where: { listingId: listing.id } })).map(({ id }) => id)),
    );
    await runJobs(tasks);
    const moved = await db.booking.findUniqueOrThrow({ where: { id: seat.id }, include: { events: true } });
    expect(localOf(moved.startsAt, 'Europe/Paris')).toBe('2027-01-30T12:30');
    expect(moved.events.map(({ name }) => name)).toContain('reschedule');
    expect(await db.lifeEvent.count({ where: { slot: { listingId: listing.id } } })).toBe(1);
    expect(await db.slot.findUnique({ where: { id: booked.id } })).toMatchObject({ taken: 2, capacity: 4 });
  });

  test('the first part says until when it goes, not how often; changed again, it goes no farther', async () => {
    const { listing, host } = await aSeries({ ends: 'count', count: 4 });
    const third = await slotOn(listing.id, '2027-01-24');
    await changeSlot(host, editForm(third.id, { scope: 'following', date: '2027-01-24', time: '12:30' }));
    const rules = ['UNTIL=20270117', 'UNTIL=20270117', 'COUNT=2', 'COUNT=2'].map(
      (end) => `FREQ=WEEKLY;BYDAY=SU;${end}`,
    );
    const shown = await slotsToCome(db, listing.id, now(), { limit: 9 });
    expect(shown.map(({ rule }) => rule)).toEqual(rules);
    expect((await slotsForHost(host, listing.id)).items.map(({ rule }) => rule)).toEqual(rules);
    expect(await slotFor(null, (await slotOn(listing.id, sunday)).id)).toMatchObject({ rule: rules[0] });
    const first = await slotOn(listing.id, sunday);
    await changeSlot(host, editForm(first.id, { scope: 'following', date: sunday, time: '20:00' }));
    expect(await localsOf(listing.id)).toEqual([
      ...weeks(sunday, 2, '20:00'),
      ...weeks('2027-01-24', 2, '12:30'),
    ]);
    const again = await slotsToCome(db, listing.id, now(), { limit: 9 });
    expect(again.map(({ rule }) => rule)).toEqual(rules);
  });

  test('every other week: a booking keeps its day, or stands alone; what nobody asked for goes', async () => {
    const { listing, host } = await aSeries({ ends: 'count', count: 6 });
    const kept = await slotOn(listing.id, '2027-01-24');
    const alone = await slotOn(listing.id, '2027-01-31');
    await aSeat({ listing, slot: kept });
    await aSeat({ listing, slot: alone });
    const first = await slotOn(listing.id, sunday);
    const change = { scope: 'following', date: sunday, repeat: 'twoWeeks', ends: 'count', count: 3 };
    await changeSlot(host, editForm(first.id, change));
    expect(await localsOf(listing.id)).toEqual([
      `${sunday}T19:30`,
      '2027-01-24T19:30',
      '2027-01-31T19:30',
      '2027-02-07T19:30',
    ]);
    expect(await db.slot.findUnique({ where: { id: alone.id } })).toMatchObject({ seriesId: null, taken: 1 });
    expect(await db.series.count({ where: { listingId: listing.id } })).toBe(1);
    expect(await db.lifeEvent.count({ where: { slot: { listingId: listing.id } } })).toBe(0);
  });

  test('what was taken out stays out, what was called off stays called off', async () => {
    const { listing, host } = await aSeries({ ends: 'count', count: 5 });
    const off = async (date: string, reason = '') =>
      callOff(host, { slotId: (await slotOn(listing.id, date)).id, scope: 'one', reason });
    await off('2027-01-24');
    const held = await slotOn(listing.id, '2027-01-31');
    await aSeat({ listing, slot: held });
    await off('2027-01-31', 'Malade');
    const first = await slotOn(listing.id, sunday);
    await changeSlot(host, editForm(first.id, { scope: 'following', date: sunday, time: '20:00' }));
    expect(await localsOf(listing.id)).toEqual([
      `${sunday}T20:00`,
      '2027-01-17T20:00',
      '2027-01-31T19:30 called_off',
      '2027-02-07T20:00',
    ]);
    letPass({ days: 20 });
    await extendSeries(now());
    expect(await localsOf(listing.id)).toHaveLength(4);
  });

  test('too few places for one of them: nothing is changed, and it is said which', async () => {
    const { listing, host } = await aSeries({ ends: 'count', count: 3 });
    await aSeat({ listing, slot: await slotOn(listing.id, '2027-01-17') }, { quantity: 3 });
    const first = await slotOn(listing.id, sunday);
    const before = await localsOf(listing.id);
    await expect(
      changeSlot(host, editForm(first.id, { scope: 'following', date: sunday, time: '12:00', capacity: 2 })),
    ).rejects.toMatchObject({
      fields: { capacity: { key: 'slot.belowTakenOn', values: { taken: 3, date: '17 janvier' } } },
    });
    expect(await localsOf(listing.id)).toEqual(before);
    expect(await db.series.count({ where: { listingId: listing.id } })).toBe(1);
  });

  test('an endless one goes on by its new rule, and the old one makes nothing more', async () => {
    const { listing, host } = await aSeries();
    const second = await slotOn(listing.id, '2027-01-17');
    await changeSlot(host, editForm(second.id, { scope: 'following', date: '2027-01-18' }));
    letPass({ days: 21 });
    await extendSeries(now());
    const locals = await localsOf(listing.id);
    expect(locals[0]).toBe(`${sunday}T19:30`);
    expect(locals.slice(1)).toEqual(weeks('2027-01-18', locals.length - 1));
    expect(locals.length).toBeGreaterThan(26);
  });

  test('one of a series alone: the others stay, and so does its place in the series', async () => {
    const { listing, host } = await aSeries({ ends: 'count', count: 3 });
    const second = await slotOn(listing.id, '2027-01-17');
    await changeSlot(host, editForm(second.id, { date: '2027-01-16', time: '12:00' }));
    expect(await localsOf(listing.id)).toEqual([`${sunday}T19:30`, '2027-01-16T12:00', '2027-01-24T19:30']);
    const { seriesId, occurrence } = await db.slot.findUniqueOrThrow({ where: { id: second.id } });
    expect([seriesId, occurrence]).toEqual([second.seriesId, second.occurrence]);
  });

  test('called off from here on: those who come are told, the rest is gone, nothing comes after', async () => {
    const { listing, host } = await aSeries();
    const held = await slotOn(listing.id, '2027-01-24');
    const { id, guest } = await aSeat({ listing, slot: held });
    const from = await slotOn(listing.id, '2027-01-17');
    const call = (reason: string) => callOff(host, { slotId: from.id, scope: 'following', reason });
    await expect(call('')).rejects.toMatchObject({ fields: { reason: { key: 'field.required' } } });
    expect(await call('Je déménage.')).toEqual({ calledOff: 1, removed: 23 });
    expect(await localsOf(listing.id)).toEqual([`${sunday}T19:30`, '2027-01-24T19:30 called_off']);
    await runJobs(tasks);
    expect((await db.booking.findUniqueOrThrow({ where: { id } })).state).toBe('cancelled_by_provider');
    expect(
      await db.mail.count({
        where: {
          to: (await db.member.findUniqueOrThrow({ where: { id: guest.id } })).email,
          template: { contains: 'call_off' },
        },
      }),
    ).toBe(1);
    letPass({ days: 60 });
    await extendSeries(now());
    expect(await localsOf(listing.id)).toHaveLength(2);
  });
});
