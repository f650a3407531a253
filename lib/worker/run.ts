import { existsSync } from 'node:fs';
import { parseCronItems, run } from 'graphile-worker';
import { db, transaction } from '@/lib/platform/db/client';
import { untilThere } from '@/lib/platform/db/until-there';
import { env, WrongSettings } from '@/lib/platform/env';
import { addJob } from '@/lib/platform/jobs';
import { requireCurrency } from '@/lib/platform/launch/currency';
import { showPulse } from '@/lib/platform/launch/pulse';
import { crontab } from './crontab';
import { showLiveness } from './liveness';
import { tasks } from './tasks';

/**
 * The worker: does jobs as they come (LISTEN on the same Postgres) and by the clock. On SIGTERM or SIGINT it takes no
 * new job, finishes those it has, and goes. Many of them may run at once. It waits for a database that is away when it
 * begins, and ends when one goes away later: what it held is then free for others, and whoever restarts it brings it back.
 */
const main = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { DATABASE_URL } = env;
  showPulse();
  await untilThere(DATABASE_URL);
  await requireCurrency(DATABASE_URL);
  const liveness = await showLiveness(DATABASE_URL, () => {
    console.error('The worker lost its connection to the database and stops.');
    process.exit(1);
  });
  const runner = await run({
    connectionString: DATABASE_URL,
    concurrency: 4,
    pollInterval: 2000,
    maxPoolSize: 6,
    events: liveness.events,
    noHandleSignals: true,
    taskList: { ...tasks },
    parsedCronItems: parseCronItems(crontab),
  });
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void runner.stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  // Those before us may have died: what they held is looked for as soon as it can be told from what just began.
  const soon = new Date(Date.now() + 12_000);
  await transaction((tx) => addJob(tx, 'lost-jobs', {}, { key: 'lost-jobs:start', runAt: soon }));
  try {
    await runner.promise;
  } finally {
    await liveness.end();
    await db.$disconnect();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof WrongSettings ? error.message : error);
  process.exit(1);
});
