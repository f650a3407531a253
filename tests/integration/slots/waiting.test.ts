import { moveBooking } from '@/lib/booking/commands/move-booking';
import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { placesFree } from '@/lib/listing/slots/claims';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { ownWaits } from '@/lib/listing/slots/own-waits';
import { typedTimes } from '@/lib/listing/slots/rules';
import { JoinWait } from '@/lib/listing/slots/schema';
import { leaveWait, waitOf } from '@/lib/listing/slots/waiting';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { defaultSettings } from '@/lib/platform/settings';
import { tasks } from '@/lib/worker/tasks';
import { lifeTimers } from '@/lib/worker/tasks/life-timers';
import { slotTimers } from '@/lib/worker/tasks/slot-timers';
import { aMember, type TestMember } from '../../support/builders';
import { hoursFromNow, letPass, presentTime, travelTo } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { aSeat, aTable, type BuiltTable, toldTo } from '../../support/slot-builders';
import { editForm } from '../../support/slot-forms';

afterEach(presentTime);

const hourMs = 3_600_000;

/** A full table in four days, with those who hold it: two, three and one places. */
const aFullTable = async () => {
  const startsAt = new Date(Math.ceil(hoursFromNow(96).getTime() / hourMs) * hourMs);
  const table = await aTable({ startsAt });
  const seats = [];
  for (const quantity of [2, 3, 1]) seats.push(await aSeat(table, { quantity }));
  return { ...table, seats };
};

type FullTable = Awaited<ReturnType<typeof aFullTable>>;

const wait = async ({ slot }: BuiltTable, quantity = 1, who?: TestMember): Promise<TestMember> => {
  const member = who ?? (await aMember());
  await joinWait(member, { slotId: slot.id, quantity });
  // Who came first is seen from the moment, and two of one millisecond would be told apart by chance.
  letPass({ minutes: 1 });
  return member;
};

const cancel = async ({ seats }: FullTable, index: number): Promise<void> => {
  const seat = seats[index];
  if (!seat) throw new Error('no such seat');
  await moveBooking(seat.guest, { bookingId: seat.id, name: 'cancel_by_customer' });
  await runJobs(tasks);
};

const statesOf = (slotId: string) =>
  db.wait
    .findMany({ where: { slotId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { state: true } })
    .then((rows) => rows.map(({ state }) => state));

const free = ({ slot }: BuiltTable, viewer: Viewer | null) =>
  placesFree(db, slot.id, viewer?.id ?? null, now());

const minutePasses = async (): Promise<void> => {
  await slotTimers();
  await lifeTimers();
  await runJobs(tasks);
};

test('who joins and leaves without end is told to come back later, and waits as they did', async () => {
  const table = await aFullTable();
  const member = await wait(table);
  const again = () => joinWait(member, { slotId: table.slot.id, quantity: 2 });
  await Promise.all(Array.from({ length: 119 }, again));
  await expect(again()).rejects.toMatchObject({ code: 'rate_limited', key: 'tooOften' });
  await expect(leaveWait(member, { slotId: table.slot.id })).rejects.toMatchObject({ code: 'rate_limited' });
  expect(await waitOf(member, table.slot.id)).toMatchObject({ state: 'waiting', quantity: 2 });
});

describe('the line', () => {
  test('goes by who came first, and to the first whom it is enough for', async () => {
    const table = await aFullTable();
    const three = await wait(table, 3);
    const two = await wait(table, 2);
    const one = await wait(table, 1);
    expect(await waitOf(two, table.slot.id)).toMatchObject({ state: 'waiting', quantity: 2, position: 2 });
    await cancel(table, 0);
    // Two came free: not enough for the first, just so for the second.
    expect(await statesOf(table.slot.id)).toEqual(['waiting', 'offered', 'waiting']);
    expect([await free(table, null), await free(table, two), await free(table, three)]).toEqual([0, 2, 0]);
    await cancel(table, 1);
    expect(await statesOf(table.slot.id)).toEqual(['offered', 'offered', 'waiting']);
    await cancel(table, 2);
    expect(await statesOf(table.slot.id)).toEqual(['offered', 'offered', 'offered']);
    expect(await toldTo(one.id)).toEqual(['slot.offer']);
    expect(await waitOf(one, table.slot.id)).toMatchObject({ state: 'offered', quantity: 1 });
  });

  test('an offer is a mail with the way to the places, and they are theirs when they come', async () => {
    const table = await aFullTable();
    const guest = await wait(table, 2);
    await cancel(table, 0);
    const mail = await db.mail.findFirstOrThrow({ where: { to: guest.email, template: 'slot.offer' } });
    expect(mail.text).toContain(`/fr/listings/${table.listing.id}/book?slot=${table.slot.id}&quantity=2`);
    await expect(aSeat(table)).rejects.toMatchObject({ key: 'booking.justTaken' });
    await aSeat(table, { guest, quantity: 2 });
    expect(await statesOf(table.slot.id)).toEqual(['taken']);
    expect(await db.slot.findUnique({ where: { id: table.slot.id } })).toMatchObject({ taken: 6 });
    expect(await waitOf(guest, table.slot.id)).toBeNull();
  });

  test('who takes fewer than were offered leaves the others to the next; more only where there are more', async () => {
    const table = await aFullTable();
    const two = await wait(table, 2);
    const one = await wait(table, 1);
    await cancel(table, 0);
    await expect(aSeat(table, { guest: two, quantity: 3 })).rejects.toMatchObject({
      key: 'booking.justTaken',
    });
    await aSeat(table, { guest: two, quantity: 1 });
    await runJobs(tasks);
    expect(await statesOf(table.slot.id)).toEqual(['taken', 'offered']);
    await cancel(table, 1);
    await aSeat(table, { guest: one, quantity: 4 });
    expect(await db.slot.findUnique({ where: { id: table.slot.id } })).toMatchObject({ taken: 6 });
  });

  test('an offer that nobody takes up goes to the next, and never beyond the cut-off', async () => {
    const table = await aFullTable();
    const first = await wait(table, 2);
    await wait(table, 2);
    await cancel(table, 0);
    letPass({ hours: defaultSettings.offerHours, minutes: -1 });
    await minutePasses();
    expect(await statesOf(table.slot.id)).toEqual(['offered', 'waiting']);
    letPass({ minutes: 1 });
    await minutePasses();
    expect(await statesOf(table.slot.id)).toEqual(['passed', 'offered']);
    expect(await toldTo(first.id)).toEqual(['slot.offer', 'slot.offerPassed']);
    await expect(aSeat(table, { guest: first, quantity: 2 })).rejects.toMatchObject({
      key: 'booking.justTaken',
    });
    travelTo(new Date(table.slot.closesAt.getTime() - 2 * hourMs));
    await minutePasses();
    const late = await wait(table, 3);
    await cancel(table, 2);
    expect(await waitOf(late, table.slot.id)).toMatchObject({ offeredUntil: table.slot.closesAt });
  });

  test('who leaves it leaves what was offered to the next', async () => {
    const table = await aFullTable();
    const first = await wait(table, 2);
    const second = await wait(table, 2);
    await cancel(table, 0);
    await leaveWait(first, { slotId: table.slot.id });
    await leaveWait(first, { slotId: table.slot.id });
    await runJobs(tasks);
    expect(await statesOf(table.slot.id)).toEqual(['left', 'offered']);
    await leaveWait(second, { slotId: table.slot.id });
    await runJobs(tasks);
    expect(await free(table, null)).toBe(2);
  });

  test('more places are offered as soon as the host makes them', async () => {
    const table = await aFullTable();
    await wait(table, 2);
    await wait(table, 2);
    const { timeZone } = table.listing;
    await changeSlot(
      table.host,
      editForm(table.slot.id, { ...typedTimes(table.slot, timeZone), capacity: 9 }),
    );
    await runJobs(tasks);
    expect(await statesOf(table.slot.id)).toEqual(['offered', 'waiting']);
    expect(await free(table, null)).toBe(1);
  });

  test('whose job was lost is served all the same; not while the listing is put aside', async () => {
    const table = await aFullTable();
    await wait(table, 2);
    await db.listing.update({ where: { id: table.listing.id }, data: { state: 'paused' } });
    await cancel(table, 0);
    await slotTimers();
    await runJobs(tasks);
    expect(await statesOf(table.slot.id)).toEqual(['waiting']);
    await db.listing.update({ where: { id: table.listing.id }, data: { state: 'published' } });
    await slotTimers();
    await runJobs(tasks);
    expect(await statesOf(table.slot.id)).toEqual(['offered']);
  });
});

describe('nobody waits', () => {
  test('for what can be had, for a second time, for their own table, or when it is too late', async () => {
    const table = await aFullTable();
    const { slot, host, seats } = table;
    const join = (viewer: Viewer | null, quantity = 1) => joinWait(viewer, { slotId: slot.id, quantity });
    const guest = seats[0]?.guest ?? null;
    await expect(join(null)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(join(host)).rejects.toMatchObject({ key: 'booking.ownListing' });
    await expect(join(guest)).rejects.toMatchObject({ key: 'booking.alreadyComing' });
    await expect(join(await aMember(), 7)).rejects.toMatchObject({
      fields: { quantity: { key: 'booking.tooManyPlaces' } },
    });
    await expect(join(await aMember({ emailConfirmedAt: null }))).rejects.toMatchObject({
      key: 'member.confirmFirst',
    });
    expect(JoinWait.safeParse({ slotId: slot.id, quantity: '0' }).success).toBe(false);

    const waiting = await aMember();
    await Promise.all([join(waiting, 2), join(waiting, 2), join(waiting, 2)]);
    await join(waiting, 3);
    expect(await db.wait.findMany({ where: { slotId: slot.id } })).toMatchObject([
      { quantity: 3, state: 'waiting' },
    ]);
    await cancel(table, 1);
    await expect(join(waiting, 3)).rejects.toMatchObject({ key: 'slot.alreadyOffered' });
    await cancel(table, 0);
    await expect(join(await aMember(), 2)).rejects.toMatchObject({ key: 'slot.notFull' });
    travelTo(slot.closesAt);
    await expect(join(await aMember(), 6)).rejects.toMatchObject({ key: 'slot.closed' });
  });

  test('any more once it is closed, or called off: each is told once, and what was kept is let go', async () => {
    const closed = await aFullTable();
    const one = await wait(closed, 2);
    const two = await wait(closed, 2);
    await cancel(closed, 0);
    travelTo(closed.slot.closesAt);
    await minutePasses();
    await minutePasses();
    expect(await statesOf(closed.slot.id)).toEqual(['passed', 'over']);
    expect([await toldTo(one.id), await toldTo(two.id)]).toEqual([
      ['slot.offer', 'slot.offerPassed'],
      ['slot.waitOver'],
    ]);
    expect(await db.slot.findUnique({ where: { id: closed.slot.id } })).toMatchObject({
      taken: 4,
      dueAt: null,
    });

    presentTime();
    const off = await aFullTable();
    const three = await wait(off, 2);
    await cancel(off, 0);
    await callOff(off.host, { slotId: off.slot.id, scope: 'one', reason: 'Le four est en panne.' });
    await runJobs(tasks);
    expect(await statesOf(off.slot.id)).toEqual(['over']);
    expect(await toldTo(three.id)).toEqual(['slot.offer', 'slot.waitOver']);
    expect(await db.slot.findUnique({ where: { id: off.slot.id } })).toMatchObject({ taken: 0 });
  });

  test('without hearing that the date has changed', async () => {
    const table = await aFullTable();
    const guest = await wait(table, 2);
    const { date, ...times } = typedTimes(table.slot, table.listing.timeZone);
    await changeSlot(table.host, editForm(table.slot.id, { date, ...times, time: '12:15' }));
    await runJobs(tasks);
    expect(await toldTo(guest.id)).toEqual(['slot.waitMoved']);
    await changeSlot(
      table.host,
      editForm(table.slot.id, { date, ...times, time: '12:15', cutoffMinutes: 60 }),
    );
    await runJobs(tasks);
    expect(await toldTo(guest.id)).toEqual(['slot.waitMoved']);
  });
});

describe('where one waits', () => {
  const own = async (member: Viewer) =>
    (await ownWaits(member)).map(({ slotId, state, quantity }) => ({ slotId, state, quantity }));

  test('what is kept comes first, then the slots in their order; to each their own', async () => {
    const [sooner, later] = [await aFullTable(), await aFullTable()];
    const other = await wait(sooner, 3);
    const member = await wait(sooner, 4);
    await wait(later, 2, member);
    expect(await ownWaits(member)).toMatchObject([
      { slotId: sooner.slot.id, state: 'waiting', position: 2, listing: { id: sooner.listing.id } },
      { slotId: later.slot.id, state: 'waiting', position: 1 },
    ]);
    await cancel(later, 0);
    const until = (await db.wait.findFirstOrThrow({ where: { slotId: later.slot.id } })).offeredUntil;
    expect(await ownWaits(member)).toMatchObject([
      { slotId: later.slot.id, state: 'offered', quantity: 2, offeredUntil: until },
      { slotId: sooner.slot.id, state: 'waiting' },
    ]);
    expect(await own(other)).toEqual([{ slotId: sooner.slot.id, state: 'waiting', quantity: 3 }]);
    expect(await own(await aMember())).toEqual([]);
  });

  test('an offer that ran out, a slot that is closed or called off, a list that one left are no longer there', async () => {
    const tables = [await aFullTable(), await aFullTable(), await aFullTable(), await aFullTable()] as const;
    const [offered, off, left, closed] = tables;
    const member = await aMember();
    for (const table of tables) await wait(table, 2, member);
    await cancel(offered, 0);
    await leaveWait(member, { slotId: left.slot.id });
    await callOff(off.host, { slotId: off.slot.id, scope: 'one', reason: 'Grippe.' });
    await db.listing.update({ where: { id: closed.listing.id }, data: { state: 'archived' } });
    expect(await own(member)).toEqual([{ slotId: offered.slot.id, state: 'offered', quantity: 2 }]);
    letPass({ hours: defaultSettings.offerHours });
    expect(await own(member)).toEqual([]);
    await db.listing.update({ where: { id: closed.listing.id }, data: { state: 'published' } });
    expect(await own(member)).toMatchObject([{ slotId: closed.slot.id, state: 'waiting' }]);
    travelTo(closed.slot.closesAt);
    expect(await own(member)).toEqual([]);
  });
});
