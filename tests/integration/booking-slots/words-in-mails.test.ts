import { moveBooking } from '@/lib/booking/commands/move-booking';
import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { passPlaceOn } from '@/lib/booking/slots/commands/pass-on';
import { db } from '@/lib/platform/db/client';
import type { Locale } from '@/lib/shared/locale';
import { tasks } from '@/lib/worker/tasks';
import { takePlace } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { runJobs } from '../../support/jobs';
import { aSeat, aTable } from '../../support/slot-builders';
import { aMeal } from '../../support/slots';

const aDish = () =>
  aMeal({ type: 'portion', rates: [{ unit: 'portion', amountMinor: 500 }], mayPassOn: true });

/** Everything that was mailed about a full slot: two of it came free for who waited, and two changed hands. */
const mailedAround = async (table: Awaited<ReturnType<typeof aTable>>, locale: Locale): Promise<string> => {
  const waiting = await aMember({ locale });
  const next = await aMember({ locale });
  const people = [waiting.id, next.id, table.host.id];
  await db.member.updateMany({ where: { id: { in: people } }, data: { locale } });
  const leaving = await aSeat(table, { quantity: 2 });
  const passing = await aSeat(table, { quantity: 4 });
  await joinWait(waiting, { slotId: table.slot.id, quantity: 2 });
  await moveBooking(leaving.guest, { bookingId: leaving.id, name: 'cancel_by_customer' });
  await runJobs(tasks);
  const { key } = await passPlaceOn(passing.guest, { bookingId: passing.id });
  await takePlace(next, { key, options: {}, shownTo: 'guests' });
  await runJobs(tasks);
  const members = await db.member.findMany({ where: { id: { in: people } }, select: { email: true } });
  const mails = await db.mail.findMany({ where: { to: { in: members.map(({ email }) => email) } } });
  return mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
};

test.each([
  ['fr', /place/i, ['2 portions se sont libérées', 'Prendre les portions', '4 portions ont été cédées']],
  [
    'en',
    /\bplaces?\b/i,
    ['2 portions are reserved for you', 'Take the portions', '4 portions have been passed on'],
  ],
] as const)(
  'what comes free or changes hands is called as its type calls it, in %s',
  async (locale, place, portions) => {
    const dish = await mailedAround(await aTable({ listing: await aDish() }), locale);
    for (const words of atLeastOne(portions)) expect(dish).toContain(words);
    expect(dish.replaceAll('https://', '')).not.toMatch(place);
    const meal = await mailedAround(await aTable(), locale);
    for (const words of atLeastOne(portions)) expect(meal).toContain(words.replace('portion', 'place'));
  },
);

test('a mail counts in the words of the type: places at a table, portions to fetch', async () => {
  const mailed = async (table: Awaited<ReturnType<typeof aTable>>) => {
    const { guest } = await aSeat(table, { quantity: 2 });
    await runJobs(tasks);
    const { email } = await db.member.findUniqueOrThrow({ where: { id: guest.id } });
    return (await db.mail.findFirstOrThrow({ where: { to: email } })).text;
  };
  expect(await mailed(await aTable())).toContain('2 places');
  const portions = await mailed(await aTable({ listing: await aDish() }));
  expect(portions).toContain('2 portions');
  expect(portions).not.toMatch(/Places|2 places/);
});
