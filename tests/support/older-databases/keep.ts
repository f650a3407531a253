import { readFileSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { enterRunningHouse } from '@/lib/platform/launch/running-house';
import { figuresOf } from './figures';
import { packed, readRows } from './rows';
import { thin } from './thin';

/**
 * Keeps a part of a filled database for the test of later migrations, and leaves the database as it was:
 *
 *   DATA_DIR=.data node --import ./lib/platform/launch/loader.mjs tests/support/older-databases/keep.ts [file.sql]
 *
 * The database (`DATABASE_URL`, or that of the installation that runs here) holds the demo community of the version that is to be kept; the statements of the file add what nobody of
 * the community has. The result lies in tests/fixtures/databases, under the name of the version's last migration.
 */
const main = async (): Promise<void> => {
  enterRunningHouse();
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL session_replication_role = replica`);
    await client.query(`SET LOCAL TIME ZONE 'UTC'`);
    await thin(client);
    const [addition] = process.argv.slice(2);
    if (addition) await client.query(readFileSync(addition, 'utf8'));
    const { rows } = await client.query<{ version: string }>(
      'SELECT max(migration_name) AS version FROM _prisma_migrations',
    );
    const version = rows[0]?.version ?? '';
    const file = packed({
      version,
      at: new Date().toISOString(),
      figures: await figuresOf(client),
      tables: await readRows(client),
    });
    await client.query('ROLLBACK');
    writeFileSync(`tests/fixtures/databases/${version}.jsonl.gz`, file);
    console.log(`${version}: ${(file.length / 1024).toFixed(0)} KB`);
  } finally {
    await client.end();
  }
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
