import { readAllNotices, readNotice, tell } from '@/lib/notice/commands';
import { noticesOf, unreadCount } from '@/lib/notice/queries';
import { db, transaction } from '@/lib/platform/db/client';
import { aMember } from '@/tests/support/builders';

const telling = (memberId: string, key: string) => ({
  key,
  memberId,
  kind: 'booking.request.provider',
  values: { other: 'Zoé', title: 'Perceuse' },
  path: '/bookings/1',
});

test('a notice told twice under one key is there once', async () => {
  const member = await aMember();
  await Promise.all([1, 2, 3].map(() => transaction((tx) => tell(tx, telling(member.id, 'once')))));
  const { items } = await noticesOf(member);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ values: { other: 'Zoé', title: 'Perceuse' }, isRead: false });
});

test('a notice told in a transaction that fails was never told', async () => {
  const member = await aMember();
  const failing = transaction(async (tx) => {
    await tell(tx, telling(member.id, 'undone'));
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await unreadCount(member)).toBe(0);
});

test('opening a notice reads it and says where it leads; another member’s is not found', async () => {
  const [member, stranger] = [await aMember(), await aMember()];
  await tell(db, telling(member.id, 'mine'));
  const [notice] = (await noticesOf(member)).items;
  const id = notice?.id ?? '';
  await expect(readNotice(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await unreadCount(member)).toBe(1);
  expect(await readNotice(member, id)).toBe('/bookings/1');
  expect(await unreadCount(member)).toBe(0);
  expect(await unreadCount(null)).toBe(0);
});

test('news come newest first in pages without gaps, and are all read at one press', async () => {
  const member = await aMember();
  for (let index = 0; index < 30; index++) await tell(db, telling(member.id, `page-${index}`));
  const first = await noticesOf(member);
  const second = await noticesOf(member, { cursor: first.next ?? '' });
  expect(first.items).toHaveLength(24);
  expect(second.next).toBeNull();
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(30);
  await readAllNotices(member);
  expect(await unreadCount(member)).toBe(0);
});
