import { randomUUID } from 'node:crypto';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { archiveListing, publishListing } from '@/lib/listing/commands/move-listing';
import { addSeries, addSlot } from '@/lib/listing/slots/commands/add-slots';
import { callOff, callOffByForm } from '@/lib/listing/slots/commands/call-off';
import { changeSlot } from '@/lib/listing/slots/commands/change-slot';
import { localOf } from '@/lib/listing/slots/recurrence';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { hoursFromNow, presentTime, travelTo } from '../../support/clock';
import { aSeat, aTable } from '../../support/slot-builders';
import { addForm, editForm } from '../../support/slot-forms';
import { aMeal, aSlot, waitFor } from '../../support/slots';

afterEach(presentTime);

const aHost = async (with_: Parameters<typeof aMeal>[0] = {}) => {
  const listing = await aMeal(with_);
  return { listing, host: (await viewerById(listing.ownerId)) as Viewer };
};

const slotOf = (id: string) => db.slot.findUnique({ where: { id } });

describe('a slot that is added', () => {
  test('stands where it was typed, on the listing’s own clock, and the step is done', async () => {
    const { listing, host } = await aHost({ timeZone: 'Europe/Lisbon', stepsDone: ['what'] });
    const { slotIds } = await addSlot(host, addForm(listing.id, { minimum: 4, note: 'Dehors' }));
    const slot = await slotOf(slotIds[0] ?? '');
    expect(slot).toMatchObject({
      capacity: 6,
      taken: 0,
      minimum: 4,
      note: 'Dehors',
      state: 'open',
      seriesId: null,
    });
    expect(slot && localOf(slot.startsAt, 'Europe/Lisbon')).toBe(`${inDays(10)}T19:30`);
    expect(slot?.dueAt).toEqual(slot?.closesAt);
    expect((await db.listing.findUniqueOrThrow({ where: { id: listing.id } })).stepsDone).toEqual([
      'what',
      'sessions',
    ]);
  });

  test('is one, however often its form arrives', async () => {
    const { listing, host } = await aHost();
    const form = addForm(listing.id, { _once: randomUUID() });
    const answers = await Promise.all([addSlot(host, form), addSlot(host, form), addSlot(host, form)]);
    expect(new Set(answers.flatMap(({ slotIds }) => slotIds))).toEqual(new Set([form._once]));
    expect(await db.slot.count({ where: { listingId: listing.id } })).toBe(1);
  });

  test('with the number of a stranger’s is refused in words', async () => {
    const [theirs, mine] = [await aHost(), await aHost()];
    const [slotId = ''] = (await addSlot(theirs.host, addForm(theirs.listing.id))).slotIds;
    await expect(addSlot(mine.host, addForm(mine.listing.id, { _once: slotId }))).rejects.toMatchObject({
      code: 'conflict',
      key: 'alreadyThere',
    });
  });

  test.each([
    [{ date: '2020-01-01' }, { date: 'slot.past' }],
    [{ cutoffMinutes: 20 * 24 * 60 }, { cutoffMinutes: 'slot.cutoffPast' }],
    [{ minimum: 7 }, { minimum: 'slot.minimumAboveCapacity' }],
    [{ capacity: 61 }, { capacity: 'field.tooBig' }],
    [{ date: inDays(900) }, { date: 'period.tooFar' }],
  ])('with %j is refused beside the field', async (more, beside) => {
    const { listing, host } = await aHost();
    const fields = Object.fromEntries(Object.entries(beside).map(([name, key]) => [name, { key }]));
    await expect(addSlot(host, addForm(listing.id, more))).rejects.toMatchObject({
      code: 'invalid',
      fields,
    });
  });

  test('belongs to the owner of a listing with slots; for others it does not exist', async () => {
    const { listing, host } = await aHost();
    const stranger = await aMember();
    await expect(addSlot(stranger, addForm(listing.id))).rejects.toMatchObject({ code: 'not_found' });
    const drill = await aListing({ ownerId: host.id });
    await expect(addSlot(host, addForm(drill.id))).rejects.toMatchObject({ code: 'not_found' });
    const { slotIds } = await addSlot(host, addForm(listing.id));
    const slotId = slotIds[0] ?? '';
    await expect(changeSlot(stranger, editForm(slotId))).rejects.toMatchObject({ code: 'not_found' });
    await expect(callOff(stranger, { slotId, scope: 'one', reason: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(changeSlot(null, editForm(slotId))).rejects.toMatchObject({ code: 'unauthorized' });
  });

  test('makes a listing fit to be shown, until it is called off or over', async () => {
    const { listing, host } = await aHost({ state: 'draft', publishedAt: null });
    const publish = () => publishListing(host, { listingId: listing.id });
    await expect(publish()).rejects.toMatchObject({ key: 'listing.notReady' });
    const { slotIds } = await addSlot(host, addForm(listing.id));
    await db.slot.update({ where: { id: slotIds[0] ?? '' }, data: { state: 'called_off' } });
    await expect(publish()).rejects.toMatchObject({ key: 'listing.notReady' });
    await addSlot(host, addForm(listing.id));
    await publish();
  });
});

describe('a slot that is changed', () => {
  test('keeps at least the places that are taken, and says how many', async () => {
    const table = await aTable();
    await aSeat(table, { quantity: 3 });
    const change = (capacity: number) => changeSlot(table.host, editForm(table.slot.id, { capacity }));
    await expect(change(2)).rejects.toMatchObject({
      fields: { capacity: { key: 'slot.belowTaken', values: { taken: 3 } } },
    });
    await change(3);
    expect(await slotOf(table.slot.id)).toMatchObject({ capacity: 3, taken: 3 });
  });

  test('tells those who come of another time, and of nothing else', async () => {
    const table = await aTable();
    const events = () => db.lifeEvent.count({ where: { slotId: table.slot.id } });
    await changeSlot(table.host, editForm(table.slot.id));
    expect(await events()).toBe(0);
    await aSeat(table);
    await changeSlot(table.host, editForm(table.slot.id, { note: 'Apportez un coussin', capacity: 8 }));
    expect(await events()).toBe(0);
    await changeSlot(table.host, editForm(table.slot.id, { time: '20:00' }));
    expect(await events()).toBe(1);
    expect((await db.lifeEvent.findFirstOrThrow({ where: { slotId: table.slot.id } })).name).toBe(
      'reschedule',
    );
  });

  test('after its cut-off can still be described, but not be brought forward into the past', async () => {
    const { listing, host } = await aHost();
    const { slotIds } = await addSlot(host, addForm(listing.id));
    const slotId = slotIds[0] ?? '';
    const slot = await db.slot.findUniqueOrThrow({ where: { id: slotId } });
    travelTo(slot.closesAt);
    const date = localOf(slot.startsAt, 'Europe/Paris').slice(0, 10);
    await changeSlot(host, editForm(slotId, { date, note: 'Deuxième étage' }));
    await expect(changeSlot(host, editForm(slotId, { date, time: '18:00' }))).rejects.toMatchObject({
      fields: { cutoffMinutes: { key: 'slot.cutoffPast' } },
    });
    travelTo(slot.startsAt);
    await expect(changeSlot(host, editForm(slotId, { date }))).rejects.toMatchObject({ key: 'slot.begun' });
  });
});

describe('a slot that is called off', () => {
  test('goes without a trace when nobody has asked for it', async () => {
    const { slot, host } = await aTable();
    expect(await callOff(host, { slotId: slot.id, scope: 'one', reason: '' })).toEqual({
      calledOff: 0,
      removed: 1,
    });
    expect(await slotOf(slot.id)).toBeNull();
  });

  test('stays, with a word, when someone counts on it; once', async () => {
    const table = await aTable();
    const { slot, host } = table;
    await aSeat(table);
    const call = (reason: string) => callOff(host, { slotId: slot.id, scope: 'one', reason });
    await expect(call('')).rejects.toMatchObject({ fields: { reason: { key: 'field.required' } } });
    expect(await call('Je suis malade.')).toEqual({ calledOff: 1, removed: 0 });
    expect(await slotOf(slot.id)).toMatchObject({ state: 'called_off', dueAt: null });
    const [event] = await db.lifeEvent.findMany({ where: { slotId: slot.id } });
    expect(event).toMatchObject({
      name: 'call_off',
      byRole: 'provider',
      byMemberId: host.id,
      data: { reason: 'Je suis malade.' },
    });
    await expect(call('Encore')).rejects.toMatchObject({ key: 'slot.calledOff' });
    await expect(aSeat(table)).rejects.toMatchObject({ key: 'slot.calledOff' });
  });

  test('pressed twice it is found done, not missing', async () => {
    const table = await aTable();
    const { slot, host, listing } = table;
    const press = (who: Viewer, slotId = slot.id) =>
      callOffByForm(who, { slotId, listingId: listing.id, scope: 'one', reason: 'Je suis malade.' });
    await aSeat(table);
    const both = await Promise.all([press(host), press(host)]);
    expect(both.map(({ wasOff }) => wasOff).toSorted()).toEqual([false, true]);
    expect(await press(host)).toEqual({ wasOff: true, isGone: false });
    expect(await db.lifeEvent.count({ where: { slotId: slot.id } })).toBe(1);
    const bare = await aSlot({ listingId: listing.id, startsAt: hoursFromNow(72) });
    expect(await press(host, bare.id)).toEqual({ wasOff: false, isGone: false });
    expect(await press(host, bare.id)).toEqual({ wasOff: true, isGone: true });
    await expect(press(await aMember(), bare.id)).rejects.toMatchObject({ code: 'not_found' });
    const other = await aTable();
    await expect(press(host, other.slot.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('needs a word for those who only wait, too; none for those who have long gone', async () => {
    const waited = await aTable();
    await waitFor(waited.slot.id, 2);
    const call = ({ host, slot }: typeof waited) =>
      callOff(host, { slotId: slot.id, scope: 'one', reason: '' });
    await expect(call(waited)).rejects.toMatchObject({ fields: { reason: { key: 'field.required' } } });
    const left = await aTable();
    const seat = await aSeat(left);
    await moveBooking(seat.guest, { bookingId: seat.id, name: 'cancel_by_customer' });
    expect(await call(left)).toEqual({ calledOff: 1, removed: 0 });
  });
});

test('a listing whose places are held cannot be put away', async () => {
  const table = await aTable();
  const seat = await aSeat(table);
  const archive = () => archiveListing(table.host, { listingId: table.listing.id });
  await expect(archive()).rejects.toMatchObject({ key: 'listing.hasBookings' });
  await moveBooking(seat.guest, { bookingId: seat.id, name: 'cancel_by_customer' });
  await archive();
  await expect(addSlot(table.host, addForm(table.listing.id))).rejects.toMatchObject({
    key: 'slot.listingArchived',
  });
  await expect(
    addSeries(table.host, { ...addForm(table.listing.id), repeat: 'once', weekdays: [], ends: 'never' }),
  ).rejects.toMatchObject({
    key: 'slot.listingArchived',
  });
});
