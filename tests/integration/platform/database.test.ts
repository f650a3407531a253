import { Client } from 'pg';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { addJob, jobsHealth } from '@/lib/platform/jobs';
import { aListing, aMember } from '@/tests/support/builders';
import { letPass, presentTime } from '@/tests/support/clock';

test('a test file begins with an empty database that has every table', async () => {
  expect(await db.member.count()).toBe(0);
  const { handle } = await aMember();
  const listing = await aListing({ unitCount: 3 });
  expect(listing.units).toHaveLength(3);
  expect(await db.member.findUnique({ where: { handle: handle.toUpperCase() } })).not.toBeNull();
});

test('a job added in a transaction that fails does not exist', async () => {
  const before = await jobsHealth(db);
  const failing = db.$transaction(async (tx) => {
    await addJob(tx, 'nothing', {});
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await jobsHealth(db)).toEqual(before);
  await db.$transaction((tx) => addJob(tx, 'nothing', {}));
  expect((await jobsHealth(db)).waiting).toBe(before.waiting + 1);
});

test('the clock of a test can be moved', () => {
  const before = now().getTime();
  letPass({ days: 2 });
  expect(now().getTime() - before).toBeGreaterThanOrEqual(2 * 86_400_000);
  presentTime();
});

test('a transaction asks one thing at a time, also for several relations of a row', async () => {
  const { id } = await aListing({ unitCount: 2 });
  const query: (...asked: unknown[]) => Promise<unknown> = Client.prototype.query;
  const asking = new Set<Client>();
  let isTooMuch = false;
  const watched = jest.spyOn(Client.prototype, 'query').mockImplementation(async function (
    this: Client,
    ...asked: unknown[]
  ) {
    isTooMuch ||= asking.has(this);
    asking.add(this);
    return query.apply(this, asked).finally(() => asking.delete(this));
  } as Client['query']);
  try {
    const include = { owner: true, units: true, photos: true, events: true } as const;
    const whole = await db.$transaction((tx) => tx.listing.findUniqueOrThrow({ where: { id }, include }));
    expect(whole.units).toHaveLength(2);
    expect(watched.mock.calls.length).toBeGreaterThan(5);
    expect(isTooMuch).toBe(false);
  } finally {
    watched.mockRestore();
  }
});

test('what belongs to a table begins with its name', async () => {
  const astray = await db.$queryRaw`
    SELECT c.relname AS "table", x.name
    FROM pg_class c JOIN (
      SELECT conrelid, conname FROM pg_constraint WHERE contype <> 't'
      UNION ALL SELECT indrelid, i.relname FROM pg_index JOIN pg_class i ON i.oid = indexrelid
      UNION ALL SELECT tgrelid, tgname FROM pg_trigger WHERE tgconstraint = 0
    ) x (of_table, name) ON x.of_table = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT starts_with(x.name, c.relname || '_')`;
  expect(astray).toEqual([]);
});
