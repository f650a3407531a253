import { saveStep } from '@/lib/listing/commands/save-step';
import { db } from '@/lib/platform/db/client';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { countWords } from '@/lib/search/words/count';
import { forgetSynonyms } from '@/lib/search/words/synonyms';
import { toMercator } from '@/lib/shared/geo';
import { aListing, aMember } from '../../support/builders';
import { travelTo } from '../../support/clock';
import { builtAfterwards } from '../../support/database/built-afterwards';
import { sortsWhatGistOrdered } from '../../support/database/version';

const rennes = '48.1119,-1.6802';

const search = async (
  params: Record<string, string | string[]>,
  more: { limit?: number; cursor?: string } = {},
) => searchListings(null, SearchListings.parse(params), more);

const found = async (params: Record<string, string | string[]>) =>
  (await search(params, { limit: 50 })).items.map(({ title }) => title);

/** All pages of a search, two by two. */
const paged = async (params: Record<string, string>) => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await search(params, { limit: 2, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor && ids.length < 200);
  return ids;
};

const hold = async (listingId: string, from: string, to: string, units = 1) => {
  const free = await db.unit.findMany({ where: { listingId }, take: units });
  for (const unit of free) {
    await db.$executeRaw`INSERT INTO claim (id, unit_id, during, kind)
      VALUES (gen_random_uuid()::text, ${unit.id}, tstzrange(${from}::timestamptz, ${to}::timestamptz), 'block')`;
  }
};

beforeAll(() => travelTo(new Date('2026-11-20T10:00:00Z')));

describe('words', () => {
  beforeAll(async () => {
    await aListing({ title: 'Échelle télescopique', description: 'Trois mètres quatre-vingts.' });
    await aListing({ title: 'Escabeau', description: 'Plus stable qu’une échelle, pour les plafonds.' });
    await aListing({ title: 'Sander', description: 'Sanding machines for floors.' });
    await aListing({ title: 'Nettoyeur haute pression', description: 'Kärcher.' });
    await aListing({ title: 'Visseuse brouillon', state: 'draft' });
    await aListing({ title: 'Visseuse en pause', state: 'paused' });
    await aListing({ title: 'Visseuse archivée', state: 'archived' });
  });

  it('are found with or without accents and endings, in both languages', async () => {
    expect(await found({ q: 'echelles' })).toEqual(['Échelle télescopique', 'Escabeau']);
    expect(await found({ q: 'TÉLESCOPIQUES' })).toEqual(['Échelle télescopique']);
    expect(await found({ q: 'sanding machine' })).toEqual(['Sander']);
    expect(await found({ q: 'karcher' })).toEqual(['Nettoyeur haute pression']);
  });

  it('in a title come before those in a description, wherever they are', async () => {
    await aListing({
      title: 'Rallonge',
      description: 'Avec une échelle',
      publicLat: 48.112,
      publicLng: -1.68,
    });
    await aListing({ title: 'Grande échelle', publicLat: 48.2, publicLng: -1.6 });
    expect(await found({ q: 'échelle', near: rennes })).toEqual([
      'Échelle télescopique',
      'Grande échelle',
      'Rallonge',
      'Escabeau',
    ]);
    expect((await paged({ q: 'échelle', near: rennes })).length).toBe(4);
  });

  it('may be unfinished, quoted or left out', async () => {
    expect(await found({ q: 'nettoy' })).toEqual(['Nettoyeur haute pression']);
    expect(await found({ q: '"haute pression"' })).toEqual(['Nettoyeur haute pression']);
    expect(await found({ q: 'échelle -télescopique -grande -rallonge' })).toEqual(['Escabeau']);
  });

  it('that are mistyped, or said in the other language, or by another name, are understood', async () => {
    const { soughtWords } = await import('@/lib/search/words/read');
    const title = 'Perceuse à percussion';
    await aListing({ title, audience: 'members' });
    await aListing({ title: 'Bicyclette bleue' });
    await countWords();
    forgetSynonyms();
    const reader = await aMember();
    const forReader = async (q: string) =>
      (await searchListings(reader, SearchListings.parse({ q }))).items.map((item) => item.title);
    for (const q of [
      'perceuse',
      'perseuse',
      'preceuse',
      'percu',
      'drills',
      'hammer drill',
      'Perceuses gwendal',
    ])
      expect({ q, found: (await forReader(q))[0] }).toEqual({ q, found: title });
    // Whoever may not see it does not find it, however it is typed.
    expect(await found({ q: 'perseuse' })).not.toContain(title);
    expect(await found({ q: 'vélo bleu' })).toEqual(['Bicyclette bleue']);
    expect(await found({ q: '"vélo"' })).toEqual([]);
    expect(await found({ q: 'gwendal' })).toEqual([]);
    // What was understood is told; a rare word of a listing is not shown, since it can name a person.
    expect((await soughtWords('perseuse gwendal', { who: null, intent: 'offer' }))?.understood).toEqual([
      { kind: 'mistake', typed: 'perseuse', meant: 'perceuse' },
      { kind: 'unknown', typed: 'gwendal', meant: '' },
    ]);
    expect((await soughtWords('télescopikue', { who: null, intent: 'offer' }))?.understood).toEqual([
      { kind: 'mistake', typed: 'telescopikue', meant: '' },
    ]);
    // Published after the words were counted, and found at once.
    await aListing({ title: 'Gramophone à pavillon' });
    expect(await found({ q: 'gramoph' })).toEqual(['Gramophone à pavillon']);
    expect((await soughtWords('xylofon', { who: null, intent: 'offer' }))?.listings).toBe(0);
  });

  it('of any kind never break: only listings that are published answer', async () => {
    expect(await found({ q: 'visseuse' })).toEqual([]);
    for (const q of [
      "'; DROP TABLE listing; --",
      '\\',
      ':*',
      '& | ! ( )',
      '\u0000échelle',
      '😀',
      '"',
      "l'",
      'a'.repeat(200),
    ]) {
      expect(Array.isArray(await found({ q }))).toBe(true);
    }
    expect((await found({ q: 'on me' })).length).toBeGreaterThan(3);
  });
});

describe('place, price and orders', () => {
  let ownerId: string;

  beforeAll(async () => {
    ownerId = (await aMember({ name: 'Aya Sow', ratingSum: 14, ratingCount: 3 })).id;
    const at = (lat: number, lng: number) => ({ publicLat: lat, publicLng: lng });
    const tour = { description: 'xylophone', ownerId };
    await aListing({
      ...tour,
      title: 'near',
      ...at(48.1119, -1.681),
      priceMinor: 900,
      publishedAt: new Date('2026-01-03'),
    });
    await aListing({
      ...tour,
      title: 'far',
      ...at(48.2, -1.68),
      priceMinor: 100,
      publishedAt: new Date('2026-01-02'),
    });
    for (const tag of ['a', 'b', 'c', 'd', 'e']) {
      await aListing({
        ...tour,
        title: `same ${tag}`,
        ...at(48.12, -1.69),
        priceMinor: 0,
        rates: [],
        publishedAt: new Date('2026-01-01'),
      });
    }
  });

  it('measures from the blurred place, and says how far', async () => {
    const { items } = await search({ q: 'xylophone', near: rennes, sort: 'distance' });
    expect(items[0]).toMatchObject({
      title: 'near',
      distanceKm: 0.1,
      place: { lat: 48.1119, lng: -1.681, area: 'Rennes' },
    });
    expect(items.at(-1)).toMatchObject({ title: 'far', distanceKm: 9.8 });
    expect(JSON.stringify(items)).not.toContain('rue Saint-Malo');
    expect(JSON.stringify(items)).not.toContain('48.1147');
  });

  it('reckons places as the database does', async () => {
    const { x, y } = toMercator({ lat: 48.1119, lng: -1.681 });
    const [row] = await db.$queryRaw<{ off: number }[]>`
      SELECT loc <-> point(${x}, ${y}) AS off FROM listing WHERE title = 'near'`;
    expect(row?.off).toBeLessThan(0.01);
  });

  it('keeps to the circle and to the box', async () => {
    expect(await found({ q: 'xylophone', near: rennes, radiusKm: '0.5' })).toEqual(['near']);
    expect((await found({ q: 'xylophone', near: rennes, radiusKm: '9' })).length).toBe(6);
    expect(await found({ q: 'xylophone', bbox: '-1.7,48.15,-1.6,48.25' })).toEqual(['far']);
  });

  it.each(['relevance', 'distance', 'price', 'newest'])(
    'pages by %s show each once, ties included',
    async (sort) => {
      const wanted = (await db.listing.findMany({ where: { ownerId } })).map(({ id }) => id).sort();
      expect((await paged({ q: 'xylophone', sort })).sort()).toEqual(wanted);
      expect((await paged({ q: 'xylophone', sort, near: rennes })).sort()).toEqual(wanted);
    },
  );

  it('puts the cheapest first, then the nearest; the newest first', async () => {
    const same = ['same a', 'same b', 'same c', 'same d', 'same e'];
    expect(await found({ q: 'xylophone', sort: 'price', near: rennes })).toEqual([...same, 'far', 'near']);
    expect((await found({ q: 'xylophone', sort: 'newest' })).slice(0, 2)).toEqual(['near', 'far']);
    expect(await found({ q: 'xylophone', free: '1', sort: 'price' })).toEqual(same);
    expect((await found({ q: 'xylophone', priceMaxMinor: '100' })).length).toBe(6);
  });

  it('counts what is had for hours alone neither as free nor as cheap: it comes after all that has a price', async () => {
    const owner = await aMember();
    const vielle = { ownerId: owner.id, description: 'vielle à roue' };
    await aListing({ ...vielle, title: 'for money', priceMinor: 900 });
    const { id } = await aListing({ ...vielle, title: 'for an hour' });
    const credit = { currency: 'hours', rates: { day: '1 h' } };
    await saveStep(owner, { listingId: id, step: 'price', price: 'credit', credit, units: '1' });
    expect(await found({ q: 'vielle', sort: 'price' })).toEqual(['for money', 'for an hour']);
    expect(await paged({ q: 'vielle', sort: 'price', near: rennes })).toHaveLength(2);
    expect(await found({ q: 'vielle', priceMaxMinor: '100000' })).toEqual(['for money']);
    expect(await found({ q: 'vielle', free: '1' })).toEqual([]);
    const [, inHours] = (await search({ q: 'vielle', sort: 'price' })).items;
    expect(inHours).toMatchObject({
      price: { per: null },
      creditPrice: { amountMinor: 60, per: 'day', asset: { code: 'hours' } },
    });
  });

  it('tells the price, the lender and their rating', async () => {
    const [first] = (await search({ q: 'xylophone', near: rennes, sort: 'distance' })).items;
    expect(first).toMatchObject({
      price: { amountMinor: 600, currency: 'EUR', per: 'day' },
      provider: { name: 'Aya Sow', rating: 4.7, ratingCount: 3 },
      picture: null,
    });
    const [gift] = (await search({ q: 'xylophone', free: '1' })).items;
    expect(gift?.price).toEqual({ amountMinor: 0, currency: 'EUR', per: null });
  });

  it('refuses a cursor that belongs to another order or was tampered with', async () => {
    const { next } = await search({ q: 'xylophone', sort: 'price' }, { limit: 2 });
    await expect(search({ q: 'xylophone', sort: 'newest' }, { cursor: next ?? '' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(search({ q: 'xylophone' }, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
    for (const arm of [-1, 1, 7]) {
      const [order, , ...keys] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString());
      const cursor = Buffer.from(JSON.stringify([order, arm, ...keys])).toString('base64url');
      await expect(search({ q: 'xylophone', sort: 'price' }, { cursor })).rejects.toMatchObject({
        code: 'invalid',
      });
    }
  });
});

describe('dates', () => {
  let drill: Awaited<ReturnType<typeof aListing>>;
  const day = (from: string, to = from) => found({ q: 'zither', from, to });

  beforeAll(async () => {
    drill = await aListing({ title: 'Drill', description: 'zither', unitCount: 2, timeZone: 'Europe/Paris' });
    await hold(drill.id, '2026-11-28T00:00+01', '2026-11-30T00:00+01', 1);
  });

  it('find what has enough units free for all of them', async () => {
    expect(await day('2026-11-28')).toEqual(['Drill']);
    expect((await search({ q: 'zither', from: '2026-11-28' })).items[0]?.freePlaces).toBe(1);
    expect(await found({ q: 'zither', from: '2026-11-28', quantity: '2' })).toEqual([]);
    expect(await found({ q: 'zither', from: '2026-11-26', to: '2026-11-28', quantity: '2' })).toEqual([]);
    expect(await found({ q: 'zither', from: '2026-11-26', to: '2026-11-27', quantity: '2' })).toEqual([
      'Drill',
    ]);
    expect(await found({ q: 'zither', from: '2026-11-30', quantity: '2' })).toEqual(['Drill']);
    expect(await found({ q: 'zither', quantity: '3' })).toEqual([]);
  });

  it('are those of the place: the same Saturday is another one elsewhere', async () => {
    await aListing({ title: 'Ukulele', description: 'zither', timeZone: 'Pacific/Auckland' }).then(({ id }) =>
      hold(id, '2026-11-28T00:00+13', '2026-11-29T00:00+13'),
    );
    expect(await day('2026-11-28')).toEqual(['Drill']);
    expect((await day('2026-11-29')).sort()).toEqual(['Drill', 'Ukulele']);
    expect((await day('2026-11-27')).sort()).toEqual(['Drill', 'Ukulele']);
  });

  it('count hours where hours count, and moments with an offset', async () => {
    // Nearest first there is nothing that has only one of the words.
    const both = { q: 'zither drill', sort: 'distance' };
    await hold(drill.id, '2026-12-05T08:00+01', '2026-12-05T12:00+01', 2);
    expect(await found({ ...both, from: '2026-12-05' })).toEqual([]);
    expect(await found({ ...both, from: '2026-12-05T12:00', to: '2026-12-05T18:00' })).toEqual(['Drill']);
    expect(await found({ ...both, from: '2026-12-05T09:00Z', to: '2026-12-05T12:00Z' })).toEqual([]);
    expect(await found({ ...both, from: '2026-12-05T11:00Z', to: '2026-12-05T12:00Z' })).toEqual(['Drill']);
  });

  it('leave out what is too short, too long or too soon for the owner', async () => {
    await aListing({
      title: 'Tent',
      description: 'theremin',
      minLength: 2 * 1440,
      maxLength: 4 * 1440,
      noticeHours: 48,
    });
    const tent = (from: string, to: string) => found({ q: 'theremin', from, to });
    expect(await tent('2026-11-25', '2026-11-25')).toEqual([]);
    expect(await tent('2026-11-25', '2026-11-26')).toEqual(['Tent']);
    expect(await tent('2026-11-25', '2026-11-29')).toEqual([]);
    expect(await tent('2026-11-21', '2026-11-23')).toEqual([]);
    // Two days' notice, asked for at eleven: the 22nd would begin at eight.
    expect(await tent('2026-11-22', '2026-11-23')).toEqual([]);
    expect(await tent('2026-11-23', '2026-11-24')).toEqual(['Tent']);
    expect(await tent('2026-11-10', '2026-11-12')).toEqual([]);
  });

  it('count notice to the hour at which one arrives, as a request does', async () => {
    const stays = { type: 'stay', noticeHours: 24, rates: [{ unit: 'night', amountMinor: 4000 }] };
    for (const checkIn of ['10:00', '16:00', 'whenever'])
      await aListing({ ...stays, title: checkIn, description: 'balalaika', details: { checkIn } });
    const tomorrow = { q: 'balalaika', from: '2026-11-21', to: '2026-11-22' };
    expect((await found(tomorrow)).sort()).toEqual(['16:00', 'whenever']);
    expect(await found({ ...tomorrow, from: '2026-11-22', to: '2026-11-23' })).toHaveLength(3);
  });

  it('of the days on which clocks change are whole days too', async () => {
    await aListing({ title: 'Clock', description: 'ocarina', minLength: 1440 }).then(({ id }) =>
      hold(id, '2027-03-28T00:00+01', '2027-03-29T00:00+02'),
    );
    expect(await found({ q: 'ocarina', from: '2027-03-28' })).toEqual([]);
    expect(await found({ q: 'ocarina', from: '2027-03-29' })).toEqual(['Clock']);
    expect(await found({ q: 'ocarina', from: '2027-03-27' })).toEqual(['Clock']);
    expect(await found({ q: 'ocarina', from: '2027-03-28T02:30', to: '2027-03-28T03:10' })).toEqual([]);
  });
});

describe('the type’s own fields', () => {
  it('narrow the search to any of the answers', async () => {
    await aListing({ title: 'Saw', description: 'bassoon', details: { condition: 'new', power: 'mains' } });
    await aListing({
      title: 'Old saw',
      description: 'bassoon',
      details: { condition: 'worn', power: 'none' },
    });
    const things = (params: Record<string, string | string[]>) =>
      found({ q: 'bassoon', type: 'thing', ...params });
    expect(await things({ 'details.condition': 'new' })).toEqual(['Saw']);
    expect((await things({ 'details.condition': ['new', 'worn'] })).sort()).toEqual(['Old saw', 'Saw']);
    expect(await things({ 'details.condition': ['new', 'worn'], 'details.power': 'none' })).toEqual([
      'Old saw',
    ]);
  });
});

describe('plans, with all indexes present', () => {
  const explain = async (params: Record<string, string>) => {
    const { pageSql, searched, toldBefore } = await import('@/lib/search/queries');
    const { Prisma } = await import('@/lib/platform/db/generated/client');
    const query = await searched(null, SearchListings.parse(params));
    const explained = db.$queryRaw<Record<string, string>[]>(
      Prisma.sql`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${pageSql(null, query, null, 25)}`,
    );
    const [, rows] = await db.$transaction([db.$executeRaw(toldBefore(query)), explained]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  beforeAll(async () => {
    const owner = await aMember();
    await builtAfterwards(
      () => db.$executeRaw`
      INSERT INTO listing (id, owner_id, currency, type, state, title, category_id, description, price_minor, public_lat, public_lng, published_at, updated_at)
      SELECT 'bulk-' || n, ${owner.id}, 'EUR', 'thing', 'published', 'Outil ' || n, CASE WHEN n % 100 = 77 THEN 'category-ladders' END, (ARRAY['scie','pelle','marteau','rabot'])[1 + n % 4] || ' numéro ' || n,
        (n * 37) % 5000, 48.1 + (n * 7919 % 10000) / 10000.0, -1.7 + (n * 104729 % 10000) / 10000.0,
        now() - n * interval '1 minute', now()
      FROM generate_series(1, 20000) n`,
    );
    await db.$executeRaw`INSERT INTO unit (id, listing_id) SELECT 'unit-' || id, id FROM listing WHERE id LIKE 'bulk-%'`;
    await db.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind)
      SELECT gen_random_uuid()::text, id, tstzrange('2026-11-28', '2026-11-30'), 'block' FROM unit WHERE id LIKE 'unit-bulk-%3'`;
    await db.$executeRawUnsafe('ALTER TABLE listing SET (autovacuum_enabled = off)');
    await db.$executeRawUnsafe('VACUUM ANALYZE listing, unit, claim');
    await countWords();
    forgetSynonyms();
    // The plans of a large community: with so few rows, sorting a whole circle costs as little as following an index.
    await db.$executeRawUnsafe("UPDATE pg_class SET reltuples = 1000000 WHERE relname = 'listing'");
  });

  it.each([
    [
      'near and free, nearest first',
      { near: rennes, radiusKm: '10', from: '2026-11-28', to: '2026-11-29' },
      /listing_near/,
    ],
    [
      'near and free, cheapest first',
      { near: rennes, radiusKm: '60', from: '2026-11-28', sort: 'price' },
      /listing_near_price/,
    ],
    ['near, with words', { near: rennes, radiusKm: '10', q: 'marteau' }, /listing_near_words/],
    ['a word that a quarter has', { q: 'marteau' }, /listing_near_words/],
    ['a word that a quarter has, cheapest first', { q: 'marteau', sort: 'price' }, /listing_price_words/],
    ['a word that a quarter has, newest first', { q: 'marteau', sort: 'newest' }, /listing_newest_words/],
    ['cheapest anywhere', { sort: 'price' }, /listing_cheapest/],
    ['newest', { sort: 'newest' }, /listing_newest/],
    ['newest of a category', { sort: 'newest', category: 'ladders' }, /listing_shown_in_category/],
  ])('%s: an index gives the order, and no listing is read for nothing', async (_, params, index) => {
    const plan = await explain(params as Record<string, string>);
    if (index.source === 'listing_near_price' && !(await sortsWhatGistOrdered()))
      return expect(plan).toMatch(/Bitmap Index Scan on listing_near/);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on (listing|claim|unit)/);
    if ('from' in params) expect(plan).toMatch(/claim_no_overlap/);
    const read = [...plan.matchAll(/listing_\w+ on listing l.*?rows=(\d+)/g)].map(([, rows]) => Number(rows));
    expect(read.length).toBeGreaterThan(0);
    expect(Math.max(...read)).toBeLessThan(400);
  });
});
