import { mkdtempSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { ensureDatabase, type RunningPostgres, startPostgres } from '../../../lib/platform/launch/postgres';
import { migrate } from '../../../prisma/migrate';

export type TestServer = { postgres: RunningPostgres; folder?: string };

export const template = 'mitoyen_template';

/** A server that someone keeps for the tests, to run them on another version of Postgres: its template is made anew. */
const given = async (server: string): Promise<TestServer> => {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  } finally {
    await client.end();
  }
  const url = (database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).href;
  return { postgres: { url, stop: async () => {} } };
};

const ofOurOwn = async (): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'mitoyen-tests-'));
  const atSocket = platform() !== 'win32';
  return { postgres: await startPostgres(folder, { throwaway: true, atSocket }), folder };
};

/**
 * One throwaway Postgres for a whole run: jest calls a setup once, however many projects name it. Migrated once into a
 * template; each test file works in a clone of it (`worker.ts`, `after.ts`). `TEST_POSTGRES_URL` names another server.
 */
export default async function setup(): Promise<void> {
  const asked = process.env.TEST_POSTGRES_URL;
  const server = asked ? await given(asked) : await ofOurOwn();
  const { postgres } = server;
  await ensureDatabase(postgres, template);
  const url = postgres.url(template);
  await migrate(url);
  await runMigrations({ connectionString: url });
  (globalThis as { mitoyenTestServer?: TestServer }).mitoyenTestServer = server;
  // The workers are started after this and inherit it.
  process.env.TEST_POSTGRES_URL = postgres.url('postgres');
}
