import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ourProgram } from '@/lib/platform/launch/programs';
import { type OlderDatabase, writeRows } from './rows';

/** Asks the database of this test file something, outside of Prisma. */
export const connected = async <Result>(use: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

/** Prisma's engine cannot be loaded among tests: it runs as operators run it. Gives what it says. */
export const migrate = async (...asked: string[]): Promise<string> => {
  const program = [...ourProgram('prisma/migrate.ts'), ...asked];
  const { stdout } = await promisify(execFile)(process.execPath, program, { env: { ...process.env } });
  return stdout.trim();
};

const folder = join(__dirname, '../../../prisma/migrations');

/**
 * An empty database as it was at a version, as the engine would leave it: to start that takes seconds of a processor, and
 * what it does with a database of before is looked at where the migrations that follow are applied.
 */
const layAsOf = async (client: Client, version: string): Promise<void> => {
  await client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public;
    CREATE TABLE _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
      migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
  const names = readdirSync(folder)
    .filter((name) => /^\d/.test(name) && name <= version)
    .sort();
  for (const name of names) {
    const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), createHash('sha256').update(script).digest('hex'), name],
    );
  }
};

/** Makes the database of this test file the one that was kept of an older version, not yet migrated. */
export const fillAsOf = ({ version, tables }: OlderDatabase): Promise<void> =>
  connected(async (client) => {
    await layAsOf(client, version);
    await writeRows(client, tables);
  });
