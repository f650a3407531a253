import { writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { wordsOfCategories } from '@/lib/category/words';
import { openThrowaway } from './throwaway';

/*
 * Searches over a million listings and three million claims, statement by statement. Figures, not a test.
 * npm run load:million; MILLION=100000 for a smaller one, MILLION_JSON=file to keep the figures, MILLION_HOLD=1 to leave the database up.
 */

const listings = Number(process.env.MILLION ?? 1_000_000);
const tries = Number(process.env.MILLION_TRIES ?? 200);

/** A small generator of our own: the same listings each time. */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const terms = Object.values(wordsOfCategories.things).flat();

/** Like a language: few words are in every other text, most are rare. */
const fillers = (() => {
  const roll = dice(7);
  const parts = [
    'ba',
    'co',
    'di',
    'fé',
    'gu',
    'jo',
    'la',
    'mé',
    'no',
    'pi',
    'ra',
    'sou',
    'tri',
    'ver',
    'zin',
    'ton',
    'lier',
    'age',
    'eur',
    'ette',
  ];
  return Array.from({ length: 60_000 }, () =>
    Array.from({ length: 2 + Math.floor(roll() * 3) }, () => parts[Math.floor(roll() * parts.length)]).join(
      '',
    ),
  );
})();

const types = [
  'thing',
  'thing',
  'thing',
  'thing',
  'thing',
  'thing',
  'give',
  'give',
  'stay',
  'storage',
  'storage',
];

/** Around a few hundred towns, as people live. */
const row = (n: number, roll: () => number) => {
  const zipf = (all: readonly string[]): string => all[Math.floor(all.length ** roll()) - 1] ?? all[0] ?? '';
  const term = terms[Math.floor(roll() ** 2 * terms.length)] ?? '';
  const town = Math.floor(320 ** roll());
  const lat = 43.5 + ((town * 7919) % 1000) / 175 + (roll() - 0.5) / 8;
  const lng = -1.7 + ((town * 104729) % 1000) / 125 + (roll() - 0.5) / 8;
  const type = types[Math.floor(roll() * types.length)] ?? 'thing';
  const said = Array.from({ length: 12 + Math.floor(roll() * 18) }, () => zipf(fillers)).join(' ');
  const also = roll() < 0.3 ? ` ${terms[Math.floor(roll() * terms.length)]}` : '';
  const details =
    type === 'stay'
      ? { sleeps: 1 + Math.floor(roll() * 8) }
      : type === 'storage'
        ? { size: 2 + Math.floor(roll() * 40) }
        : {};
  return [
    `l${n}`,
    `m${1 + (n % 20_000)}`,
    type,
    `${term[0]?.toUpperCase()}${term.slice(1)} ${zipf(fillers)}`,
    `${said}${also} n${n}`,
    roll() < 0.3 ? 0 : Math.floor(roll() * 5000),
    lat,
    lng,
    JSON.stringify(details),
  ] as const;
};

const spatial = /CREATE (UNIQUE )?INDEX/;

/** Without its indexes a table fills in minutes; they are built at the end, as a restore does. */
const withoutIndexes = async (database: Client, tables: readonly string[], fill: () => Promise<void>) => {
  const { rows } = await database.query<{ name: string; made: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index i
     WHERE indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await database.query(`DROP INDEX ${name}`);
  await fill();
  for (const { name, made } of rows) {
    const began = performance.now();
    if (spatial.test(made)) await database.query(made);
    console.log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
};

const fill = async (database: Client): Promise<void> => {
  await database.query(`SET maintenance_work_mem = '512MB'`);
  await database.query(`SET synchronous_commit = off`);
  await database.query(`
    INSERT INTO member (id, email, name, handle, updated_at)
    SELECT 'm' || n, n || '@example.org', 'Voisin ' || n, 'voisin-' || n, now() FROM generate_series(1, 20000) n`);
  await withoutIndexes(database, ['listing', 'unit', 'claim'], async () => {
    const roll = dice(1);
    for (let n = 1; n <= listings; ) {
      const rows = Array.from({ length: Math.min(5000, listings - n + 1) }, () => row(n++, roll));
      const columns = rows[0]?.map((_, index) => rows.map((each) => each[index])) ?? [];
      await database.query(
        `INSERT INTO listing (id, owner_id, currency, type, state, title, description, price_minor, public_lat, public_lng, details, area, published_at, updated_at)
         SELECT id, owner, 'EUR', type, 'published', title, description, price, lat, lng, details, 'Rennes', now() - random() * interval '900 days', now()
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::float8[], $8::float8[], $9::jsonb[])
           AS t (id, owner, type, title, description, price, lat, lng, details)`,
        columns,
      );
    }
    await database.query(`INSERT INTO unit (id, listing_id) SELECT 'u' || id, id FROM listing`);
    await database.query(`
      INSERT INTO claim (id, unit_id, during, kind)
      SELECT gen_random_uuid()::text, u.id, tstzrange(at, at + interval '3 days'), 'block'
      FROM unit u, generate_series(0, 2) k, LATERAL (SELECT date_trunc('day', now()) + make_interval(days => k * 20 + abs(hashtext(u.id)) % 17) AS at) d`);
  });
  await database.query('VACUUM ANALYZE');
};

const main = async (): Promise<void> => {
  const { close } = await openThrowaway('million');
  const database = new Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  try {
    const began = performance.now();
    await fill(database);
    console.log(`${listings} listings filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    console.log(process.env.DATABASE_URL);
    const { measure } = await import('./million-searches');
    const figures = await measure(database, { tries, listings });
    if (process.env.MILLION_JSON) writeFileSync(process.env.MILLION_JSON, JSON.stringify(figures, null, 2));
    if (process.env.MILLION_HOLD) await new Promise((resolve) => process.once('SIGTERM', resolve));
  } finally {
    await database.end();
    await close();
  }
};

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
