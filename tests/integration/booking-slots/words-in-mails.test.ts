import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { runJobs } from '../../support/jobs';
import { aSeat, aTable } from '../../support/session-builders';
import { aMeal } from '../../support/sessions';

test('a mail counts in the words of the type: places at a table, portions to fetch', async () => {
  const mailed = async (table: Awaited<ReturnType<typeof aTable>>) => {
    const { guest } = await aSeat(table, { quantity: 2 });
    await runJobs(tasks);
    const { email } = await db.member.findUniqueOrThrow({ where: { id: guest.id } });
    return (await db.mail.findFirstOrThrow({ where: { to: email } })).text;
  };
  expect(await mailed(await aTable())).toContain('2 places');
  const listing = await aMeal({ type: 'portion', rates: [{ unit: 'portion', amountMinor: 500 }] });
  const portions = await mailed(await aTable({ listing }));
  expect(portions).toContain('2 portions');
  expect(portions).not.toMatch(/Places|2 places/);
});
