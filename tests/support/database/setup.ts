import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { ensureDatabase, type RunningPostgres, startPostgres } from '../../../lib/platform/launch/postgres';
import { migrate } from '../../../prisma/migrate';

export type TestServer = { postgres: RunningPostgres; folder: string };

export const template = 'mitoyen_template';

/**
 * One throwaway Postgres for a whole run: jest calls a setup once, however many projects name it. Migrated once into a
 * template; each test file works in a clone of it (`worker.ts`, `after.ts`).
 */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mitoyen-tests-'));
  const postgres = await startPostgres(folder, { throwaway: true });
  await ensureDatabase(postgres, template);
  const url = postgres.url(template);
  await migrate(url);
  await runMigrations({ connectionString: url });
  (globalThis as { mitoyenTestServer?: TestServer }).mitoyenTestServer = { postgres, folder };
  // The workers are started after this and inherit it.
  process.env.TEST_POSTGRES_URL = postgres.url('postgres');
}
