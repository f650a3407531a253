import { Client } from 'pg';
import { db } from '@/lib/platform/db/client';
import { translateRefusal } from '@/lib/platform/db/refusals';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { type Outcome, startLock, type Try } from './race';
import { racers } from './racers';

/** One process of a race (`race.ts` starts it): gets its tries, waits for the start that all wait for, and tells what came of each. */

const say = (message: object): void => {
  process.send?.(message);
};

const run = async ({ racer, input }: Try): Promise<Outcome> => {
  try {
    return { won: true, value: (await racers[racer](input as never)) ?? null };
  } catch (caught) {
    const error = translateRefusal(caught);
    if (error instanceof AppError) return { won: false, refusal: `${error.code} ${error.key}` };
    return { won: false, refusal: `defect: ${caught instanceof Error ? caught.stack : caught}` };
  }
};

/** Every connection open, every module read, every setting known: what is measured is who comes first. */
const warm = async (): Promise<void> => {
  await settings();
  await Promise.all(
    Array.from({ length: env.DATABASE_POOL }, () => db.$queryRaw`SELECT pg_sleep(0.05)::text`),
  );
};

const main = async (): Promise<void> => {
  const gate = new Client({ connectionString: env.DATABASE_URL });
  await gate.connect();
  await warm();
  process.on('message', async (tries: Try[]) => {
    await gate.query('SELECT pg_advisory_lock_shared($1)', [startLock]);
    say(await Promise.all(tries.map(run)));
    await gate.query('SELECT pg_advisory_unlock_shared($1)', [startLock]);
  });
  process.once('disconnect', () => process.exit(0));
  say([]);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
