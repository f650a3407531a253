import type { Client } from 'pg';
import { things } from '@/lib/category/words/things';
import { db } from '@/lib/platform/db/client';
import { pageSql, searched, searchListings, toldBefore } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { countWords } from '@/lib/search/words/count';
import { soughtWords } from '@/lib/search/words/read';

export type Figure = { search: string; p50: number; p95: number; all95: number };

const at = (all: readonly number[], share: number): number =>
  all.toSorted((one, other) => one - other)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const { 'power-tools': power, 'hand-tools': hand, garden, ladders, cleaning } = things;
const terms = [...power, ...hand, ...garden, ...ladders, ...cleaning];
const places = [
  '48.11,-1.68',
  '48.85,2.35',
  '45.75,4.85',
  '43.6,1.44',
  '47.22,-1.55',
  '50.63,3.06',
  '46.58,0.34',
  '44.84,-0.58',
];

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

type Make = (n: number) => Record<string, string>;
const term = (n: number): string => terms[n % terms.length] ?? '';
const near = (n: number): string => places[n % places.length] ?? '';

const searches: Readonly<Record<string, Make>> = {
  'near, words, free on dates': (n) => ({
    q: term(n),
    near: near(n),
    radiusKm: '10',
    from: day(5 + (n % 20)),
    to: day(6 + (n % 20)),
  }),
  'near, words': (n) => ({ q: term(n), near: near(n), radiusKm: '10' }),
  'words alone': (n) => ({ q: term(n) }),
  'unfinished word': (n) => ({ q: term(n).slice(0, 5) }),
  'a word nobody wrote': (n) => ({ q: `xqzv${n}wk` }),
  'a mistake': (n) => ({ q: term(n).replace(/e/, 'a') }),
  'cheapest with words': (n) => ({ q: term(n), sort: 'price' }),
  'cheapest near, with words': (n) => ({ q: term(n), near: near(n), radiusKm: '10', sort: 'price' }),
  'newest with words': (n) => ({ q: term(n), sort: 'newest' }),
  'two terms': (n) => ({ q: `${term(n)} ${term(n * 7 + 3)}` }),
  'words of one type': (n) => ({ q: term(n), type: 'storage' }),
  'box of the map with words': (n) => {
    const [lat = 48, lng = -1.6] = near(n).split(',').map(Number);
    return { q: term(n), bbox: `${lng - 0.1},${lat - 0.07},${lng + 0.1},${lat + 0.07}` };
  },
  'stays for four on dates within 25 km': (n) => ({
    type: 'stay',
    near: near(n),
    radiusKm: '25',
    from: day(5 + (n % 20)),
    to: day(8 + (n % 20)),
    'details.sleeps': '4',
  }),
  'storage from 20 m²': (n) => ({ type: 'storage', near: near(n), radiusKm: '25', 'details.size': '20' }),
  'near, free on dates': (n) => ({
    near: near(n),
    radiusKm: '10',
    from: day(5 + (n % 20)),
    to: day(6 + (n % 20)),
  }),
  'cheapest near': (n) => ({ near: near(n), radiusKm: '10', sort: 'price' }),
  newest: () => ({ sort: 'newest' }),
  'box of the map': (n) => {
    const [lat = 48, lng = -1.6] = near(n).split(',').map(Number);
    return { bbox: `${lng - 0.1},${lat - 0.07},${lng + 0.1},${lat + 0.07}` };
  },
};

/** What it costs to write a listing anew, with all indexes: its text and its price change. */
const saving = async (database: Client, tries: number): Promise<Figure> => {
  const took: number[] = [];
  for (let n = -20; n < tries; n += 1) {
    const id = `l${1 + Math.abs(n) * 37}`;
    const ms = await timed(() =>
      database.query(
        'UPDATE listing SET title = title || $2, description = description || $2, price_minor = price_minor + 1, updated_at = now() WHERE id = $1',
        [id, ` ${term(Math.abs(n))}`],
      ),
    );
    if (n >= 0) took.push(ms);
  }
  const figure = {
    search: 'saving a listing',
    p50: at(took, 0.5),
    p95: at(took, 0.95),
    all95: at(took, 0.95),
  };
  console.log(`\nsaving a listing: p50 ${figure.p50.toFixed(1)} ms, p95 ${figure.p95.toFixed(1)} ms`);
  return figure;
};

/** What each search costs: its statement alone, and all of `searchListings` with the reading of the words. */
export const measure = async (
  database: Client,
  { tries, listings }: { tries: number; listings: number },
): Promise<Figure[]> => {
  const counting = await timed(() => countWords());
  const { rows } = await database.query(
    "SELECT count(*)::int AS words, pg_size_pretty(pg_total_relation_size('listing_word')) AS size FROM listing_word",
  );
  console.log(`words counted in ${(counting / 1000).toFixed(1)} s: ${JSON.stringify(rows[0])}`);
  await database.query('VACUUM ANALYZE listing_word');
  const figures: Figure[] = [await saving(database, tries)];
  console.log(
    `\n| search, ${listings} listings | words p50 | p95 | statement p50 | p95 | all p50 | p95 |\n|---|---|---|---|---|---|---|`,
  );
  for (const [name, make] of Object.entries(searches)) {
    const [reading, statements, all]: [number[], number[], number[]] = [[], [], []];
    const slowest = { ms: 0, n: 0 };
    for (let n = -20; n < tries; n += 1) {
      const query = SearchListings.parse(make(Math.abs(n)));
      const read = await timed(
        async () => query.q && (await soughtWords(query.q, { who: null, intent: 'offer' })),
      );
      const asked = await searched(null, query);
      const statement = db.$queryRaw(pageSql(null, asked, null, 25));
      const one =
        asked.words?.listings === 0
          ? 0
          : await timed(() =>
              asked.words ? db.$transaction([db.$executeRaw(toldBefore(asked)), statement]) : statement,
            );
      const whole = await timed(() => searchListings(null, query));
      if (n < 0) continue;
      reading.push(read);
      statements.push(one);
      all.push(whole);
      if (one > slowest.ms) Object.assign(slowest, { ms: one, n });
    }
    const figure = {
      search: name,
      p50: at(statements, 0.5),
      p95: at(statements, 0.95),
      all95: at(all, 0.95),
    };
    figures.push(figure);
    console.log(
      `| ${name} | ${[at(reading, 0.5), at(reading, 0.95), figure.p50, figure.p95, at(all, 0.5), figure.all95].map((ms) => ms.toFixed(1)).join(' | ')} | slowest ${slowest.ms.toFixed(0)}: ${JSON.stringify(make(slowest.n))}`,
    );
  }
  return figures;
};
