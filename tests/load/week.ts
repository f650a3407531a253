import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureDatabase, startPostgres } from '@/lib/platform/launch/postgres';
import { migrate } from '@/prisma/migrate';

/*
 * “This week” over 100,000 slots, beside the statement alone. Not a test that can fail on a slow afternoon: figures.
 * node --import ./lib/platform/launch/loader.mjs tests/load/week.ts
 */

const slots = 100_000;
const listings = 20_000;
const tries = 60;

const folder = mkdtempSync(join(tmpdir(), 'mitoyen-week-'));

const fill = async (database: Client): Promise<void> => {
  await database.query(`
    INSERT INTO member (id, email, name, handle, updated_at)
    SELECT 'm' || n, n || '@example.org', 'Voisin ' || n, 'voisin-' || n, now() FROM generate_series(1, 2000) n`);
  await database.query(
    `INSERT INTO listing (id, owner_id, currency, type, state, title, description, price_minor, rates, public_lat, public_lng, area, published_at, updated_at)
     SELECT 'l' || n, 'm' || (1 + n % 2000), 'EUR', CASE n % 3 WHEN 0 THEN 'portion' ELSE 'meal' END, 'published', 'Table ' || n, 'numéro ' || n,
       900, '[{"unit":"place","amountMinor":900}]', 48.05 + (n * 7919 % 10000) / 80000.0, -1.75 + (n * 104729 % 10000) / 70000.0,
       'Rennes', now(), now() FROM generate_series(1, $1::int) n`,
    [listings],
  );
  // Over six weeks, a fifth of them full, with someone waiting for every tenth.
  await database.query(
    `INSERT INTO slot (id, listing_id, starts_at, ends_at, closes_at, capacity, updated_at)
     SELECT 's' || n, 'l' || (1 + n * 7 % $2::int), at, at + interval '2 hours', at - interval '30 minutes', 6, now()
     FROM generate_series(1, $1::int) n, LATERAL (SELECT now() + n * interval '42 days' / $1::int AS at) x`,
    [slots, listings],
  );
  await database.query(`
    INSERT INTO place_claim (id, slot_id, holding_id, quantity)
    SELECT 'c' || id, id, 'b' || id, CASE WHEN hashtext(id) % 5 = 0 THEN 6 ELSE 2 END FROM slot`);
  await database.query(`
    INSERT INTO wait (id, slot_id, holder_id, quantity) SELECT 'w' || id, id, 'm1', 1 FROM slot WHERE hashtext(id) % 10 = 0`);
  await database.query('VACUUM ANALYZE');
};

const milliseconds = async (work: () => Promise<unknown>): Promise<number[]> => {
  for (let warm = 0; warm < 5; warm += 1) await work();
  const all: number[] = [];
  for (let count = 0; count < tries; count += 1) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return all.sort((one, other) => one - other);
};

const at = (all: readonly number[], share: number): string =>
  (all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0).toFixed(1);

/** What anyone would write who wanted all of a week, and nothing kept from those who wait. */
const plainly = `
  SELECT s.id, s.starts_at, s.capacity - s.taken AS free, l.id, l.title, l.rates, l.area, m.name
  FROM slot s JOIN listing l ON l.id = s.listing_id JOIN member m ON m.id = l.owner_id
  WHERE s.state IN ('open', 'going') AND s.closes_at > now() AND s.taken < s.capacity AND l.state = 'published'
    AND s.starts_at >= now() AND s.starts_at < now() + interval '7 days'
  ORDER BY s.starts_at`;

const main = async (): Promise<void> => {
  const postgres = await startPostgres(folder, { throwaway: true });
  try {
    await ensureDatabase(postgres, 'week');
    const url = postgres.url('week');
    await migrate(url);
    Object.assign(process.env, {
      DATABASE_URL: url,
      AUTH_SECRET: 'x'.repeat(40),
      DEMO: 'on',
      NODE_ENV: 'test',
    });
    const database = new Client({ connectionString: url });
    await database.connect();
    await fill(database);
    const { weekOf, weekSql } = await import('@/lib/search/week');
    const { plainDateAt } = await import('@/lib/shared/period');
    const week = { from: plainDateAt(new Date(), 'Europe/Paris'), timeZone: 'Europe/Paris' };
    const everywhere = { ...week, type: undefined, near: undefined, radiusKm: undefined };
    const near = { ...everywhere, near: { lat: 48.11, lng: -1.68 } };
    const weeks = {
      everywhere,
      'within 2 km': { ...near, radiusKm: 2 },
      'within 10 km': { ...near, radiusKm: 10 },
    };
    console.log('| “this week” over 100,000 slots | p50 ms | p95 ms |\n|---|---|---|');
    const tell = async (name: string, work: () => Promise<unknown>) => {
      const all = await milliseconds(work);
      console.log(`| ${name} | ${at(all, 0.5)} | ${at(all, 0.95)} |`);
    };
    for (const [name, asked] of Object.entries(weeks)) {
      const { sql, values } = weekSql(null, asked, new Date());
      let place = 0;
      const text = sql.replace(/\?/g, () => `$${++place}`);
      await tell(`${name}: the statement alone, by pg`, () => database.query(text, values));
      await tell(`${name}: weekOf, as the page calls it`, () => weekOf(null, asked));
    }
    await tell('every slot of the week, written plainly, by pg', () => database.query(plainly));
    await database.end();
    const { db } = await import('@/lib/platform/db/client');
    await db.$disconnect();
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
