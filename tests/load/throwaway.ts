import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { ensureDatabase, forgetData, startPostgres } from '@/lib/platform/launch/postgres';
import { startEmulator } from '@/lib/platform/stripe/emulator/server';
import { migrate } from '../../prisma/migrate';

/** A Postgres and an emulator of one's own, migrated and empty, and settings that lead to them; `close` forgets all of it. */
export const openThrowaway = async (name: string) => {
  const folder = mkdtempSync(join(tmpdir(), `mitoyen-${name}-`));
  const postgres = await startPostgres(folder, { throwaway: true });
  await ensureDatabase(postgres, name);
  const url = postgres.url(name);
  await migrate(url);
  await runMigrations({ connectionString: url });
  const emulator = await startEmulator({
    port: 0,
    dataFile: join(folder, 'stripe.sqlite'),
    webhookSecret: 'whsec_of_the_measure',
  });
  Object.assign(process.env, {
    DATABASE_URL: url,
    AUTH_SECRET: 'only-for-measuring-and-long-enough-0123456789',
    DEMO: 'on',
    STRIPE_API_URL: emulator.url,
  });
  const close = async (): Promise<void> => {
    await emulator.close();
    await postgres.stop();
    forgetData(folder);
  };
  return { folder, close };
};
