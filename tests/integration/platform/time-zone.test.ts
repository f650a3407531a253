import { Client } from 'pg';
import { db } from '@/lib/platform/db/client';

test('a server with a time zone of its own takes our times for what they are', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`ALTER DATABASE ${url.pathname.slice(1)} SET timezone = 'Europe/Paris'`);
  await client.end();
  const noon = new Date('2026-11-23T12:00:00Z');
  const [row] = await db.$queryRaw<{ isNoon: boolean }[]>`
    SELECT ${noon}::timestamptz = '2026-11-23T12:00:00Z'::timestamptz AS "isNoon"`;
  expect(row?.isNoon).toBe(true);
});
