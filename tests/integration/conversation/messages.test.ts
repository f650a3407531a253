import { moveBooking } from '@/lib/booking/commands/move-booking';
import { markRead, sendMessage } from '@/lib/conversation/commands';
import { conversationFor } from '@/lib/conversation/queries';
import { SendMessage } from '@/lib/conversation/schema';
import { db } from '@/lib/platform/db/client';
import { unreadAt } from '../../support/asking';
import { aBooking } from '../../support/booking-builders';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';

afterEach(presentTime);

const send = (viewer: Parameters<typeof sendMessage>[0], bookingId: string, body: string, once?: string) =>
  sendMessage(viewer, { bookingId, body, once });

test('both sides read each other, from the request’s own words on', async () => {
  const { id, customer, provider } = await aBooking({ message: 'Bonjour !' });
  await send(provider, id, 'Bonsoir, oui.');
  const { messages } = await conversationFor(customer, id);
  expect(messages.map(({ body, isMine }) => [body, isMine])).toEqual([
    ['Bonjour !', true],
    ['Bonsoir, oui.', false],
  ]);
});

test('nobody else reads or writes', async () => {
  const { id, operator } = await aBooking();
  for (const viewer of [operator, await aMember()]) {
    await expect(conversationFor(viewer, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(send(viewer, id, 'Coucou')).rejects.toMatchObject({ code: 'not_found' });
    await expect(markRead(viewer, id)).rejects.toMatchObject({ code: 'not_found' });
  }
});

test('who decides a dispute reads what the two wrote', async () => {
  const { id, operator, customer } = await aBooking({ state: 'disputed', message: 'Bonjour !' });
  const { messages } = await conversationFor(operator, id);
  expect(messages.map(({ body, author, isMine }) => [body, author.id, isMine])).toEqual([
    ['Bonjour !', customer.id, false],
  ]);
  await expect(markRead(operator, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(conversationFor(await aMember(), id)).rejects.toMatchObject({ code: 'not_found' });
});

test('and asks both of them, as an operator, until it is decided; their answers come back', async () => {
  const { id, operator, customer, provider } = await aBooking({ state: 'disputed', message: '' });
  await send(customer, id, 'Elle fume.');
  const told = async ({ id: memberId }: { id: string }) =>
    (
      await db.notice.findMany({
        where: { memberId, kind: { startsWith: 'conversation.' } },
        orderBy: { id: 'asc' },
      })
    ).map(({ kind }) => kind);
  expect(await told(operator)).toEqual([]);
  expect(await send(operator, id, 'Depuis quand ?')).toMatchObject({ byOperator: true });
  await send(provider, id, 'Elle marchait.');
  expect(
    (await conversationFor(customer, id)).messages.map(({ body, byOperator }) => [body, byOperator]),
  ).toEqual([
    ['Elle fume.', false],
    ['Depuis quand ?', true],
    ['Elle marchait.', false],
  ]);
  expect(await told(customer)).toEqual(['conversation.operatorMessage', 'conversation.message']);
  expect((await told(provider)).at(-1)).toBe('conversation.operatorMessage');
  expect(await told(operator)).toEqual(['conversation.message']);
  const other = await aMember({ role: 'operator' });
  expect(await told(other)).toEqual([]);
  await moveBooking(operator, { bookingId: id, name: 'resolve', reason: 'Chacun a raison.' });
  await expect(send(operator, id, 'Encore')).rejects.toMatchObject({ code: 'not_found' });
  await send(provider, id, 'Merci.');
  expect(await told(operator)).toEqual(['conversation.message']);
  expect(await unreadAt(customer, id)).toBeGreaterThan(0);
});

test('an operator who lends or borrows writes to the other side like anyone', async () => {
  const customer = await aMember({ role: 'operator' });
  const { id } = await aBooking({ state: 'disputed', customer });
  expect(await send(customer, id, 'C’est moi.')).toMatchObject({ byOperator: false });
});

test('a form sent twice is one message', async () => {
  const { id, customer } = await aBooking();
  const sent = () => send(customer, id, 'Une seule fois.', 'once');
  const [one, other, third] = [...(await Promise.all([sent(), sent()])), await sent()];
  expect(new Set([one?.id, other?.id, third?.id]).size).toBe(1);
});

test('each message is a notice, and one mail a quarter of an hour', async () => {
  const { id, customer, provider } = await aBooking();
  const mails = () =>
    db.mail.count({ where: { key: { startsWith: 'conversation:', contains: provider.id } } });
  for (const body of ['Un', 'Deux', 'Trois']) await send(customer, id, body);
  expect(await db.notice.count({ where: { memberId: provider.id, kind: 'conversation.message' } })).toBe(3);
  expect(await mails()).toBe(1);
  letPass({ minutes: 16 });
  await send(customer, id, 'Quatre');
  expect(await mails()).toBe(2);
});

test('what was not read is counted, and read is read', async () => {
  const { id, customer, provider } = await aBooking({ message: '' });
  await send(customer, id, 'Un');
  await send(customer, id, 'Deux');
  expect(await unreadAt(provider, id)).toBe(2);
  await markRead(provider, id);
  expect(await unreadAt(provider, id)).toBe(0);
});

test('ten thousand characters are kept as typed, one more is refused', async () => {
  const { id, customer } = await aBooking({ message: '' });
  const body = `<b>gras</b> ${'🌱'.repeat(10)} שלום ${'x'.repeat(9900)}`;
  await send(customer, id, body);
  expect((await conversationFor(customer, id)).messages.map((message) => message.body)).toEqual([body]);
  expect(SendMessage.safeParse({ bookingId: id, body: 'x'.repeat(10_001) }).success).toBe(false);
  expect(SendMessage.safeParse({ bookingId: id, body: '   ' }).success).toBe(false);
});

test('older messages come page by page', async () => {
  const { id, customer } = await aBooking({ message: '' });
  const conversation = await db.conversation.findUniqueOrThrow({ where: { bookingId: id } });
  await db.message.createMany({
    data: Array.from({ length: 60 }, (_, at) => ({
      conversationId: conversation.id,
      authorId: customer.id,
      body: String(at),
      createdAt: new Date(Date.now() + at),
    })),
  });
  const latest = await conversationFor(customer, id);
  expect(latest.messages.map(({ body }) => body)).toEqual(
    Array.from({ length: 50 }, (_, at) => String(at + 10)),
  );
  const older = await conversationFor(customer, id, { before: latest.before ?? '' });
  expect(older.messages.map(({ body }) => body)).toEqual(Array.from({ length: 10 }, (_, at) => String(at)));
  expect(older.before).toBeNull();
});
