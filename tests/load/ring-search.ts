// Looks for rings among ten thousand things of two thousand people in a throwaway Postgres, and reads “rings with my things”:
// node --import ./lib/platform/launch/loader.mjs tests/load/ring-search.ts [how many things]
import { numbersFrom } from '../support/random-wants';
import { openThrowaway } from './throwaway';

const things = Number(process.argv[2] ?? 10_000);
const people = Math.ceil(things / 5);
const aim = { seconds: 10, p95Ms: 100 };

/** What people have: a word that names it, with how many kinds of it there are. */
const kinds = 1_500;
const qualities = [
  'en bois',
  'rouge',
  'ancienne',
  'pour enfant',
  'de voyage',
  'en laine',
  'à réparer',
  'neuve',
];

/** Words that no stemmer shortens to the same: of syllables. */
const syllables = [
  'ba',
  'do',
  'fi',
  'gu',
  'ka',
  'lo',
  'mi',
  'nu',
  'po',
  'ra',
  'sto',
  'tri',
  'vo',
  'zan',
  'clu',
  'bri',
];
const wordOf = (kind: number): string =>
  `${[kind % 16, (kind >> 4) % 16, (kind >> 8) % 16, 15 - (kind % 16)].map((at) => syllables[at]).join('')}k`;

const told = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const main = async (): Promise<void> => {
  const { close } = await openThrowaway('ring-search');
  const { db } = await import('@/lib/platform/db/client');
  const { lookForRings } = await import('@/lib/swap/commands/look-for-rings');
  const { tellOfRings } = await import('@/lib/swap/commands/tell-of-rings');
  const { ringsFor } = await import('@/lib/swap/queries');
  const next = numbersFrom(11);
  const kind = () => Math.floor(kinds * next() ** 1.25);
  await db.$executeRaw`
    INSERT INTO member (id, email, name, handle, updated_at)
    SELECT 'm' || n, 'm' || n || '@example.org', 'Member ' || n, 'm' || n, now() FROM generate_series(0, ${people - 1}::int) n`;
  const rows = Array.from({ length: things }, (_, at) => ({
    id: `l${at}`,
    owner: `m${at % people}`,
    title: `${wordOf(kind())} ${qualities[at % qualities.length]}`,
    wants: `Une belle ${wordOf(kind())}, ou bien ${wordOf(kind())} ou ${wordOf(kind())} en bon état`,
    lat: 48 + next() * 0.2,
    lng: -1.7 + next() * 0.3,
  }));
  await db.$executeRaw`
    INSERT INTO listing (id, owner_id, type, state, title, description, currency, details, lat, lng, public_lat, public_lng, published_at, updated_at)
    SELECT r.id, r.owner, 'swap', 'published', r.title, 'Peu servi.', 'EUR',
      jsonb_build_object('category', 'other', 'condition', 'good', 'wants', r.wants, 'anything', right(r.id, 1) = '7'), r.lat, r.lng, r.lat, r.lng, now(), now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, owner text, title text, wants text, lat float8, lng float8)`;
  await db.$executeRaw`ANALYZE`;

  const timed = async <Result>(work: () => Promise<Result>): Promise<[Result, number]> => {
    const began = performance.now();
    const result = await work();
    return [result, performance.now() - began];
  };
  const busy = process.cpuUsage();
  const [rings, whole] = await timed(lookForRings);
  const { user, system } = process.cpuUsage(busy);
  const [again, idle] = await timed(lookForRings);
  const [, telling] = await timed(tellOfRings);
  const reads: number[] = [];
  let seen = 0;
  for (let at = 0; at < 300; at += 1) {
    const viewer = { id: `m${(at * 7) % people}`, circles: [], isConfirmed: true } as never;
    const [found, ms] = await timed(() => ringsFor(viewer));
    reads.push(ms);
    seen += found.length;
  }
  reads.sort((one, other) => one - other);
  const p95 = reads[Math.floor(reads.length * 0.95)] ?? 0;
  const isGood = whole <= aim.seconds * 1000 && p95 <= aim.p95Ms && again === null;
  console.log(
    [
      `${things} things: ${rings} rings found and kept in ${told(whole)} on the clock, ${told((user + system) / 1000)} of it this process's`,
      `nothing changed: ${idle.toFixed(0)} ms`,
      `first 200 rings told in ${told(telling)}`,
      `rings with my things, 300 people, ${seen} rings: p50 ${(reads[150] ?? 0).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      isGood ? 'good' : 'NOT GOOD ENOUGH',
    ].join('; '),
  );
  if (!isGood) process.exitCode = 1;
  await db.$disconnect();
  await close();
};

void main();
