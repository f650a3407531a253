import { moveBooking } from '@/lib/booking/commands/move-booking';
import { markSlotRead, sendSlotMessage } from '@/lib/conversation/commands';
import { slotConversationFor } from '@/lib/conversation/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { aSeat, aTable, toldTo } from '../../support/slot-builders';
import { aMeal } from '../../support/slots';

afterEach(presentTime);

const say = (viewer: Viewer | null, slotId: string, body: string, once?: string) =>
  sendSlotMessage(viewer, { slotId, body, once });
const readBy = async (viewer: Viewer | null, slotId: string) =>
  (await slotConversationFor(viewer, slotId)).messages.map(({ body }) => body);

const kind = 'conversation.sessionMessage';

test('host and guests talk in one conversation; who writes is not told of it', async () => {
  const table = await aTable();
  const one = await aSeat(table);
  const other = await aSeat(table, { shownTo: 'host' });
  expect(await slotConversationFor(one.guest, table.slot.id)).toMatchObject({ messages: [], unread: 0 });
  await say(table.host, table.slot.id, 'Sonnez deux fois.');
  await say(one.guest, table.slot.id, 'J’apporte du pain.');
  for (const viewer of [table.host, one.guest, other.guest])
    expect(await readBy(viewer, table.slot.id)).toEqual(['Sonnez deux fois.', 'J’apporte du pain.']);
  const told = async (viewer: Viewer) => (await toldTo(viewer.id)).filter((each) => each === kind).length;
  expect([await told(table.host), await told(one.guest), await told(other.guest)]).toEqual([1, 1, 2]);
  const notice = await db.notice.findFirstOrThrow({ where: { memberId: other.guest.id, kind } });
  expect(notice.path).toBe(`/listings/${table.listing.id}/sessions/${table.slot.id}`);
});

test('begun by several at the same moment, it is one', async () => {
  const table = await aTable();
  const seats = [await aSeat(table), await aSeat(table), await aSeat(table)];
  await Promise.all(seats.map(({ guest }, at) => say(guest, table.slot.id, String(at))));
  expect(await db.conversation.count({ where: { slotId: table.slot.id } })).toBe(1);
  expect(await readBy(table.host, table.slot.id)).toHaveLength(3);
});

test('strangers, operators, who only asked and who has not paid read and write nothing', async () => {
  const table = await aTable();
  const seat = await aSeat(table);
  const unpaid = await aSeat(table, { until: 'asked' });
  await say(seat.guest, table.slot.id, 'Entre nous.');
  const elsewhere = await aSeat(await aTable());
  const operator = await aMember({ role: 'operator' });
  for (const viewer of [unpaid.guest, elsewhere.guest, await aMember(), operator]) {
    const missing = { code: 'not_found' };
    await expect(slotConversationFor(viewer, table.slot.id)).rejects.toMatchObject(missing);
    await expect(say(viewer, table.slot.id, 'Coucou')).rejects.toMatchObject(missing);
    await expect(markSlotRead(viewer, table.slot.id)).rejects.toMatchObject(missing);
  }
  await expect(slotConversationFor(null, table.slot.id)).rejects.toMatchObject({ code: 'unauthorized' });
});

test('who has cancelled no longer reads or hears', async () => {
  const table = await aTable();
  const gone = await aSeat(table);
  await say(gone.guest, table.slot.id, 'J’y serai !');
  await markSlotRead(gone.guest, table.slot.id);
  await moveBooking(gone.guest, { bookingId: gone.id, name: 'cancel_by_customer' });
  await say(table.host, table.slot.id, 'Le code de la porte : 1234.');
  await expect(slotConversationFor(gone.guest, table.slot.id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await toldTo(gone.guest.id)).not.toContain(kind);
  expect(
    await db.mail.count({ where: { to: (gone.guest as { email?: string }).email ?? '', template: kind } }),
  ).toBe(0);
});

test('one mail a quarter of an hour to each, however many write', async () => {
  const table = await aTable();
  const one = await aSeat(table);
  const other = await aSeat(table);
  const mails = () => db.mail.count({ where: { key: { contains: `:${table.host.id}:` }, template: kind } });
  for (const body of ['Un', 'Deux'])
    for (const { guest } of [one, other]) await say(guest, table.slot.id, body);
  expect(await mails()).toBe(1);
  letPass({ minutes: 16 });
  await say(one.guest, table.slot.id, 'Trois');
  expect(await mails()).toBe(2);
});

test('what was not read is counted, and read is read', async () => {
  const table = await aTable();
  const { guest } = await aSeat(table);
  await say(table.host, table.slot.id, 'Un');
  await say(table.host, table.slot.id, 'Deux');
  await say(guest, table.slot.id, 'Trois');
  expect((await slotConversationFor(guest, table.slot.id)).unread).toBe(2);
  await markSlotRead(guest, table.slot.id);
  expect((await slotConversationFor(guest, table.slot.id)).unread).toBe(0);
});

test('a form sent twice is one message', async () => {
  const table = await aTable();
  const { guest } = await aSeat(table);
  const sent = () => say(guest, table.slot.id, 'Une fois.', 'once');
  await Promise.all([sent(), sent()]);
  expect(await readBy(table.host, table.slot.id)).toEqual(['Une fois.']);
});

test('where people only fetch something there is none', async () => {
  const listing = await aMeal({ type: 'portion', rates: [{ unit: 'portion', amountMinor: 500 }] });
  const table = await aTable({ listing });
  const { guest } = await aSeat(table);
  for (const viewer of [guest, table.host])
    await expect(slotConversationFor(viewer, table.slot.id)).rejects.toMatchObject({ code: 'not_found' });
});

test('sixty messages an hour, then not', async () => {
  const table = await aTable();
  const { guest } = await aSeat(table);
  for (let each = 0; each < 60; each++) await say(guest, table.slot.id, String(each));
  await expect(say(guest, table.slot.id, 'Encore')).rejects.toMatchObject({ code: 'rate_limited' });
});
