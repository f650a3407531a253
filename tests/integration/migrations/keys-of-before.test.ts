import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offeredBooking, passOnKeyOf } from '@/lib/booking/slots/passing-on';
import { isGuestKey } from '@/lib/campaign/keys';
import { memberWithCalendarKey } from '@/lib/member/calendar-key';
import { db } from '@/lib/platform/db/client';
import { atLeastOne } from '../../support/at-least-one';
import { travelTo } from '../../support/clock';
import { fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

// The statements beside this file gave some secrets by hand: what lay open in the database then.
const older = unpacked(readFileSync(join(__dirname, '../../fixtures/databases/0004_card_warnings.jsonl.gz')));

beforeAll(async () => {
  travelTo(new Date(older.at));
  await fillAsOf(older);
  await migrate();
}, 60_000);

test('a calendar that was subscribed to before goes on under its address', async () => {
  const { id } = await db.member.findUniqueOrThrow({ where: { email: 'borrower@example.org' } });
  expect(await memberWithCalendarKey('calendar-of-before')).toMatchObject({ id });
  expect(await memberWithCalendarKey('calendar-of-nobody')).toBeNull();
});

test('the page of a guest opens by the link in mails of before', async () => {
  const pledges = await db.pledge.findMany({ where: { memberId: null, state: 'active' } });
  const opened = pledges.filter((pledge) => isGuestKey('pledge-of-before', pledge));
  expect(pledges.length).toBeGreaterThan(1);
  expect(opened).toHaveLength(1);
});

test('places that were offered stay so, under a link of their own', async () => {
  const [offered, ...others] = await db.booking.findMany({ where: { isOffered: true } });
  expect(others).toEqual([]);
  if (!offered) throw new Error('nothing is offered');
  expect(await offeredBooking(db, 'place-of-before', { id: true })).toBeNull();
  expect(await offeredBooking(db, passOnKeyOf(offered), { id: true })).toEqual({ id: offered.id });
});

test('mails that were sent lose their text, those that wait keep it for a while', async () => {
  const mails = await db.mail.findMany({ orderBy: { id: 'asc' } });
  expect(mails).toMatchObject([
    { id: 'mail-sent', text: '', html: '' },
    { id: 'mail-waits', text: 'Hello' },
  ]);
  for (const { bodyUntil, createdAt } of atLeastOne(mails))
    expect(bodyUntil.getTime()).toBeGreaterThan(createdAt.getTime());
});

test('no secret of before lies in the database any more', async () => {
  const tables = await db.$queryRaw<
    { name: string }[]
  >`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  expect(tables.length).toBeGreaterThan(40);
  for (const secret of ['calendar-of-before', 'pledge-of-before', 'place-of-before', 'someone@example.org']) {
    for (const { name } of atLeastOne(tables)) {
      const found = await db.$queryRawUnsafe(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%${secret}%'`);
      expect({ name, secret, found }).toEqual({ name, secret, found: [] });
    }
  }
});

test('a loan that would have ended by itself is looked at anew, and who has it was to bring it back', async () => {
  const loans = await db.booking.findMany({ where: { dueName: 'run_out' } });
  expect(loans.length).toBeGreaterThan(0);
  for (const { id, dueAt } of atLeastOne(loans)) {
    expect(dueAt?.getTime()).toBeLessThanOrEqual(Date.now());
    expect(
      await db.claim.count({ where: { holding: { bookingId: id }, dueBackAt: null, isActive: true } }),
    ).toBe(0);
  }
});
