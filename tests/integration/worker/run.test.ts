import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { tasks } from '@/lib/worker/tasks';
import { aBooking } from '../../support/booking-builders';

const root = join(__dirname, '../../..');

/** The worker as `npm run worker` starts it, on this test's database. */
const startWorker = (): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', join(root, 'lib/platform/launch/loader.mjs'), join(root, 'lib/worker/run.ts')],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', STRIPE_API_URL: 'http://127.0.0.1:9' },
      stdio: 'ignore',
    },
  );

/** Asks the database until it says yes; the test's own time limit ends it otherwise. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (;;) if (await isSo()) return;
};

test('the program delivers what waits, and stops gracefully when it is told to', async () => {
  const { id } = await aBooking();
  const worker = startWorker();
  const gone = once(worker, 'exit');
  try {
    const left = () => db.lifeEvent.count({ where: { bookingId: id, deliveredAt: null } });
    await until(async () => (await left()) === 0);
    worker.kill('SIGTERM');
    const [code] = await gone;
    expect(code).toBe(0);
  } finally {
    worker.kill('SIGKILL');
  }
  expect(await db.mail.count({ where: { key: { startsWith: 'event:' } } })).toBe(1);
  expect(await db.mail.findFirst()).toMatchObject({ subject: expect.stringContaining('Perceuse') });
}, 60_000);

test('the jobs of a worker that died go to those that live, those of a living one stay', async () => {
  await transaction((tx) => addJob(tx, 'tidy', {}, { key: 'of-the-dead' }));
  await transaction((tx) => addJob(tx, 'tidy', {}, { key: 'of-the-living' }));
  const lock = (key: string, worker: string) => db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${worker}, locked_at = now() - interval '1 minute' WHERE key = ${key}`;
  await lock('of-the-dead', 'worker-dead');
  await lock('of-the-living', 'worker-living');
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(4711, hashtext('worker-living'))`;
    await tasks['lost-jobs']?.({});
  });
  const holders = await db.$queryRaw<{ key: string; locked_by: string | null }[]>`
    SELECT key, locked_by FROM graphile_worker.jobs WHERE key LIKE 'of-the-%' ORDER BY key`;
  expect(holders).toEqual([
    { key: 'of-the-dead', locked_by: null },
    { key: 'of-the-living', locked_by: 'worker-living' },
  ]);
});
