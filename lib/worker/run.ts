import { parseCronItems, run } from 'graphile-worker';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { crontab } from './crontab';
import { tasks } from './tasks';

/**
 * The worker: does jobs as they come (LISTEN on the same Postgres) and by the clock. On SIGTERM or SIGINT it takes no
 * new job, finishes those it has, and goes.
 */
const main = async (): Promise<void> => {
  const runner = await run({
    connectionString: env.DATABASE_URL,
    concurrency: 4,
    pollInterval: 2000,
    maxPoolSize: 6,
    taskList: { ...tasks },
    parsedCronItems: parseCronItems(crontab),
  });
  try {
    await runner.promise;
  } finally {
    await db.$disconnect();
  }
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
