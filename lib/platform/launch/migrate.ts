import { existsSync } from 'node:fs';
import { migrateAll } from './house';

if (existsSync('.env')) process.loadEnvFile('.env');
const url = process.env.DATABASE_URL;

/** For an installation on a database of its own: before the parts are started anew. */
const main = async (): Promise<void> => {
  if (!url)
    throw new Error(
      'DATABASE_URL is not set. The self-contained installation migrates by itself when it starts.',
    );
  await migrateAll(url);
  console.log('The database is up to date.');
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
