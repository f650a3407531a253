import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor } from '@/lib/booking/queries';
import { showAtTable } from '@/lib/booking/slots/commands/show-at-table';
import { guestListOf, tableOf } from '@/lib/booking/slots/queries';
import { db } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';
import { aSeat, aTable } from '../../support/slot-builders';
import { aMeal, waitFor } from '../../support/slots';
import { statementsOf } from '../../support/statements';

afterEach(presentTime);

const aFullTable = async () => {
  const table = await aTable();
  const open = await aSeat(table, { guest: await aMember({ name: 'Ouverte' }), shownTo: 'everyone' });
  const among = await aSeat(table, {
    guest: await aMember({ name: 'Entre-Nous' }),
    shownTo: 'guests',
    quantity: 2,
  });
  const shy = await aSeat(table, {
    guest: await aMember({ name: 'Discret' }),
    shownTo: 'host',
    options: { allergies: 'Arachides' },
    message: 'Je viens à vélo.',
  });
  return { ...table, open, among, shy };
};

const namesAt = ({ seats }: Awaited<ReturnType<typeof tableOf>>): string[] =>
  seats.flatMap(({ kind, name }) => (kind === 'guest' && name ? [name] : []));
const placesAt = ({ seats }: Awaited<ReturnType<typeof tableOf>>, kind: string): number =>
  seats.filter((seat) => seat.kind === kind).reduce((sum, { places }) => sum + places, 0);

test('each sees who allows it: strangers, guests, the host', async () => {
  const { slot, host, open, among, shy } = await aFullTable();
  const seen = async (viewer: Parameters<typeof tableOf>[0]) => namesAt(await tableOf(viewer, slot.id));
  expect(await seen(null)).toEqual(['Ouverte']);
  expect(await seen(await aMember())).toEqual(['Ouverte']);
  expect(await seen(open.guest)).toEqual(['Ouverte', 'Entre-Nous']);
  expect(await seen(among.guest)).toEqual(['Ouverte', 'Entre-Nous']);
  expect(await seen(shy.guest)).toEqual(['Ouverte', 'Entre-Nous', 'Discret']);
  expect(await seen(host)).toEqual(['Ouverte', 'Entre-Nous', 'Discret']);
});

test('of those who hide nothing leaves: no name, no handle, no id, only how many', async () => {
  const { slot, among, shy } = await aFullTable();
  const table = await tableOf(null, slot.id);
  const text = JSON.stringify(table);
  for (const { id, guest } of [among, shy])
    for (const secret of [id, guest.id, guest.name, guest.handle]) expect(text).not.toContain(secret);
  expect([placesAt(table, 'guest'), placesAt(table, 'hidden'), placesAt(table, 'free')]).toEqual([1, 3, 2]);
});

test('who only asked, who has not paid, and who went away again sits nowhere', async () => {
  const table = await aTable({ listing: await aMeal({ approval: 'request' }) });
  await aSeat(table, { until: 'asked', shownTo: 'everyone' });
  const instant = await aTable();
  const unpaid = await aSeat(instant, { until: 'asked', shownTo: 'everyone' });
  const gone = await aSeat(instant, { shownTo: 'everyone' });
  await moveBooking(gone.guest, { bookingId: gone.id, name: 'cancel_by_customer' });
  expect(namesAt(await tableOf(null, table.slot.id))).toEqual([]);
  expect(placesAt(await tableOf(null, table.slot.id), 'hidden')).toBe(1);
  expect(namesAt(await tableOf(unpaid.guest, instant.slot.id))).toEqual([]);
  expect((await tableOf(gone.guest, instant.slot.id)).isAtTable).toBe(false);
});

test('a choice can be made anew, by the guest alone', async () => {
  const { slot, open, among, host } = await aFullTable();
  await showAtTable(open.guest, { bookingId: open.id, shownTo: 'host' });
  expect(namesAt(await tableOf(among.guest, slot.id))).toEqual(['Entre-Nous']);
  expect((await bookingFor(open.guest, open.id)).slotPlace?.shownTo).toBe('host');
  for (const viewer of [among.guest, host, await aMember()])
    await expect(showAtTable(viewer, { bookingId: open.id, shownTo: 'everyone' })).rejects.toMatchObject({
      code: 'not_found',
    });
});

test('when it is over, only those who sat there read who did', async () => {
  const { slot, open } = await aFullTable();
  travelTo(new Date(slot.endsAt.getTime() + 60_000));
  expect(namesAt(await tableOf(null, slot.id))).toEqual([]);
  expect(namesAt(await tableOf(open.guest, slot.id))).toEqual(['Ouverte', 'Entre-Nous']);
});

test('where people only fetch something, nobody is named', async () => {
  const listing = await aMeal({ type: 'portion', rates: [{ unit: 'portion', amountMinor: 500 }] });
  const table = await aTable({ listing });
  const one = await aSeat(table, { shownTo: 'everyone' });
  const other = await aSeat(table, { shownTo: 'everyone' });
  for (const viewer of [null, one.guest, other.guest])
    expect(namesAt(await tableOf(viewer, table.slot.id))).toEqual([]);
});

test('a draft’s table is its owner’s only', async () => {
  const table = await aTable({ listing: await aMeal({ state: 'draft' }) });
  await expect(tableOf(null, table.slot.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(tableOf(await aMember(), table.slot.id)).rejects.toMatchObject({ code: 'not_found' });
  expect((await tableOf(table.host, table.slot.id)).isHost).toBe(true);
  await expect(tableOf(null, 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
});

test('the host’s list: who comes, how many, what they said; those who may still come are marked', async () => {
  const { slot, host, shy } = await aFullTable();
  await waitFor(slot.id, 1);
  const list = await guestListOf(host, slot.id);
  expect(list.guests).toHaveLength(3);
  expect(list.certainPlaces).toBe(4);
  expect(list.guests.at(-1)).toMatchObject({
    bookingId: shy.id,
    state: 'confirmed',
    isCertain: true,
    guest: { name: 'Discret' },
    places: 1,
    options: { allergies: 'Arachides' },
    message: 'Je viens à vélo.',
    shownTo: 'host',
    attended: null,
  });
});

test('nobody but the host reads the list for the kitchen', async () => {
  const { slot, open, shy } = await aFullTable();
  const operator = await aMember({ role: 'operator' });
  for (const viewer of [open.guest, shy.guest, await aMember(), operator])
    await expect(guestListOf(viewer, slot.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(guestListOf(null, slot.id)).rejects.toMatchObject({ code: 'unauthorized' });
});

test('a guest who left the house is no longer named', async () => {
  const { slot, open, among } = await aFullTable();
  await db.member.update({ where: { id: open.guest.id }, data: { deletedAt: new Date() } });
  expect(namesAt(await tableOf(among.guest, slot.id))).toEqual(['Entre-Nous']);
});

test('sixty guests cost as many statements as one', async () => {
  const small = await aTable();
  await aSeat(small);
  const large = await aTable({ capacity: 60 });
  for (let each = 0; each < 12; each++) await aSeat(large, { quantity: 5, until: 'paid' });
  const cost = async (table: typeof small) => ({
    table: (await statementsOf(() => tableOf(table.host, table.slot.id))).count,
    list: (await statementsOf(() => guestListOf(table.host, table.slot.id))).count,
  });
  await cost(small);
  expect(await cost(large)).toEqual(await cost(small));
});
