import { execFile } from 'node:child_process';
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

/** Makes the database of this test file the one that was kept of an older version, not yet migrated. */
export const fillAsOf = async ({ version, tables }: OlderDatabase): Promise<void> => {
  await connected((client) => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'));
  await migrate('--to', version);
  await connected((client) => writeRows(client, tables));
};
