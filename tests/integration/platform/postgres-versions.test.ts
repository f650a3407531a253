import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { db } from '@/lib/platform/db/client';
import { oldestPostgres, requirePostgres } from '@/lib/platform/launch/oldest-postgres';
import { atLeastOne } from '../../support/at-least-one';

const root = join(__dirname, '../../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the guides name the oldest Postgres that serves', () => {
  const named = new RegExp(`Postgres ${oldestPostgres} or newer`);
  for (const path of ['.env.example', 'docs/operating.md', 'README.md']) expect(textOf(path)).toMatch(named);
});

test('a server that is too old is refused in one line that says what is missing', async () => {
  const url = process.env.DATABASE_URL ?? '';
  await expect(requirePostgres(url)).resolves.toBeUndefined();
  await expect(requirePostgres(url, 1000)).rejects.toThrow(
    /^DATABASE_URL leads to Postgres \d+\.\S+, which is too old: it must be 1000 or newer\.$/,
  );
});

/** What an older server is given in the place of its own, beside it. */
const ofOlderServers = async (): Promise<void> => {
  const [made] =
    textOf('prisma/migrations/0017_older_postgres/migration.sql').match(/CREATE FUNCTION [^;]+;/) ?? [];
  await db.$executeRawUnsafe(made?.replace('uuidv7()', 'uuidv7_of_older()') ?? '');
};

const idsOf = async (name: 'uuidv7' | 'uuidv7_of_older'): Promise<{ id: string; ms: number }[]> => {
  const ids: { id: string; ms: number }[] = [];
  for (let count = 0; count < 30; count += 1)
    ids.push(
      ...(await db.$queryRawUnsafe<{ id: string; ms: number }[]>(
        `SELECT ${name}()::text AS id, extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms FROM pg_sleep(0.002)`,
      )),
    );
  return ids;
};

describe.each(['uuidv7', 'uuidv7_of_older'] as const)('ids of the database, by %s', (name) => {
  beforeAll(async () => {
    if (name === 'uuidv7_of_older') await ofOlderServers();
  });

  it('carry the moment, the version and the variant of RFC 9562, and sort by time', async () => {
    const made = await idsOf(name);
    for (const { id, ms } of atLeastOne(made)) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
      expect(ms - at).toBeGreaterThanOrEqual(0);
      expect(ms - at).toBeLessThan(1000);
    }
    const ids = made.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length);
  });
});
