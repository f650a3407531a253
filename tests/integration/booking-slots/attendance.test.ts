import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor } from '@/lib/booking/queries';
import { recordAttendance } from '@/lib/booking/slots/commands/record-attendance';
import { guestListOf } from '@/lib/booking/slots/queries';
import { RecordAttendance } from '@/lib/booking/slots/schema';
import { aMember } from '../../support/builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { aSeat, aTable } from '../../support/slot-builders';

afterEach(presentTime);

const attendedAt = async (host: Parameters<typeof guestListOf>[0], slotId: string) =>
  (await guestListOf(host, slotId)).guests.map(({ attended }) => attended);

test('the host notes who came, from the start on, and changes it later', async () => {
  const table = await aTable();
  const { host, slot } = table;
  const two = await aSeat(table, { quantity: 2 });
  const one = await aSeat(table);
  const note = (attended: Record<string, number | null>) =>
    recordAttendance(host, { slotId: slot.id, attended });
  await expect(note({ [two.id]: 2 })).rejects.toMatchObject({ key: 'slot.notBegun' });
  travelTo(slot.startsAt);
  await note({ [two.id]: 1, [one.id]: 0 });
  expect(await attendedAt(host, slot.id)).toEqual([1, 0]);
  await note({ [one.id]: null, [two.id]: 2 });
  expect(await attendedAt(host, slot.id)).toEqual([2, null]);
  expect((await bookingFor(host, two.id)).slotPlace?.attended).toBe(2);
  expect((await bookingFor(two.guest, two.id)).slotPlace?.attended).toBeNull();
  letPass({ days: 15 });
  await expect(note({ [one.id]: 1 })).rejects.toMatchObject({ key: 'slot.noMoreAttendance' });
});

test('more than were expected, and bookings of others, change nothing', async () => {
  const table = await aTable();
  const elsewhere = await aTable();
  const { host, slot } = table;
  const { id } = await aSeat(table);
  const gone = await aSeat(table);
  await moveBooking(gone.guest, { bookingId: gone.id, name: 'cancel_by_customer' });
  const foreign = await aSeat(elsewhere);
  travelTo(slot.startsAt);
  await expect(recordAttendance(host, { slotId: slot.id, attended: { [id]: 2 } })).rejects.toMatchObject({
    fields: { [`attended.${id}`]: { values: { limit: 1 } } },
  });
  for (const other of [foreign.id, gone.id])
    await expect(
      recordAttendance(host, { slotId: slot.id, attended: { [id]: 1, [other]: 1 } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  expect(await attendedAt(host, slot.id)).toEqual([null]);
});

test('guests and strangers note nothing', async () => {
  const table = await aTable();
  const { id, guest } = await aSeat(table);
  travelTo(table.slot.startsAt);
  for (const viewer of [guest, await aMember()])
    await expect(
      recordAttendance(viewer, { slotId: table.slot.id, attended: { [id]: 1 } }),
    ).rejects.toMatchObject({ code: 'not_found' });
});

test('a form leaves blank what is not known', () => {
  expect(RecordAttendance.parse({ slotId: 'a', attended: { b: '', c: '2' } }).attended).toEqual({
    b: null,
    c: 2,
  });
  expect(RecordAttendance.safeParse({ slotId: 'a', attended: { b: '-1' } }).success).toBe(false);
});
