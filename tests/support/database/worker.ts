import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The settings of one test file, before anything is imported. Its database is made by `after.ts`. */
const server = process.env.TEST_POSTGRES_URL;
if (!server) throw new Error('No test server: run through tests/jest.config.js.');

const folder = mkdtempSync(join(tmpdir(), 'mitoyen-test-'));
const clock = join(folder, 'clock');
writeFileSync(clock, '0');

const database = new URL(server);
database.pathname = `/test_${process.env.JEST_WORKER_ID ?? '1'}_${randomBytes(4).toString('hex')}`;

Object.assign(process.env, {
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'only-for-tests-and-long-enough-0123456789',
  CLOCK_FILE: clock,
  DATABASE_URL: database.href,
  // On a machine that is busy with something else, a connection takes a while: no test is about that unless it says so.
  DATABASE_WAIT_SECONDS: '60',
  DEMO: 'on',
  FILES_DIR: join(folder, 'files'),
  // Pictures are pressed as hard as usual where a test is about them.
  PICTURE_EFFORT: '0',
  // Nothing of Stripe's is there unless a test opens it: what happens to run on this machine is none of its business.
  STRIPE_API_URL: 'http://127.0.0.1:9',
  TEST_FOLDER: folder,
});
for (const name of ['SMTP_URL', 'STRIPE_SECRET_KEY', 'S3_BUCKET', 'NEXTAUTH_URL']) {
  delete process.env[name];
}
