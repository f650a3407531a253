import { askedSearch } from '@/app/[locale]/search/asked';
import { foundListings } from '@/app/[locale]/search/found';
import { keepLocalities } from '@/lib/locality/commands';
import { localities, localityUploads } from '@/lib/locality/queries';
import { viewerById } from '@/lib/platform/auth/session';
import { clusteredListings } from '@/lib/search/clusters';
import { placeInWords } from '@/lib/search/place-in-words';
import { SearchListings } from '@/lib/search/schema';
import { aListing, aMember } from '../../support/builders';
import { travelTo } from '../../support/clock';

// The framework's own request scope, which a page has only inside a running server: a stranger's.
jest.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}));

beforeAll(() => travelTo(new Date('2026-11-20T10:00:00Z')));

describe('what a search page makes of its address', () => {
  it('finds the town that was typed and looks 10 km around it', async () => {
    const asked = await askedSearch({ place: 'cesson sevigne', q: 'scie' }, 'fr');
    expect(asked).toMatchObject({ town: 'Cesson-Sévigné', others: [], query: { radiusKm: 10 } });
    expect(asked.query.near?.lat).toBeCloseTo(48.12, 1);
    expect((await askedSearch({ place: 'Rennes', radiusKm: 'any' }, 'fr')).query.radiusKm).toBeUndefined();
    expect(
      (await askedSearch({ place: 'Rennes', bbox: '-1.7,48,-1.6,48.2' }, 'fr')).query.radiusKm,
    ).toBeUndefined();
  });

  it('finds the quarter that stands on the cards before a far town of that name', async () => {
    expect((await askedSearch({ place: 'Saint-Hélier' }, 'fr')).query.near?.lat).toBeCloseTo(49.19, 1);
    await aListing({ area: 'Saint-Hélier', publicLat: 48.107, publicLng: -1.665 });
    for (const place of ['Saint-Hélier', 'saint helier']) {
      const asked = await askedSearch({ place }, 'fr');
      expect(asked.town).toBe('Saint-Hélier');
      expect(asked.query.near).toEqual({ lat: 48.107, lng: -1.665 });
      expect(asked.others[0]).toMatch(/^Saint Helier/);
    }
    await aListing({ area: 'Cesson-Sévigné', publicLat: 40, publicLng: 0 });
    expect((await askedSearch({ place: 'Cesson-Sévigné' }, 'fr')).query.near?.lat).toBeCloseTo(48.12, 1);
  });

  it('finds what an operator’s file names, before the far world, in the place and in the words', async () => {
    const viewerOf = async (role: 'operator' | 'member') => viewerById((await aMember({ role })).id);
    const spot = (name: string, lng: number, lat: number, kind: string, names: string[] = []) => ({
      type: 'Feature',
      properties: { name, kind, names },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    });
    const features = [
      spot('Gare de Rennes', -1.6723, 48.1035, 'landmark', ['gare', 'station']),
      spot('Patton', -1.6681, 48.1263, 'neighbourhood'),
    ];
    const file = new File([JSON.stringify({ type: 'FeatureCollection', features })], 'rennes.geojson');
    await expect(keepLocalities(await viewerOf('member'), { file })).rejects.toMatchObject({
      code: 'not_found',
    });
    const operator = await viewerOf('operator');
    // What pages kept of it is read anew by whoever brings a file, and a second file replaces the first.
    expect((await localities()).all).toHaveLength(0);
    await keepLocalities(operator, { file });
    expect(await keepLocalities(operator, { file })).toBe(2);
    expect((await localities()).all).toHaveLength(2);
    expect(await localityUploads(operator)).toMatchObject([{ count: 2 }, { fileName: 'rennes.geojson' }]);

    const gare = await askedSearch({ place: 'la gare' }, 'fr');
    expect(gare).toMatchObject({ town: 'Gare de Rennes', query: { radiusKm: 2 } });
    expect(gare.query.near).toEqual({ lat: 48.1035, lng: -1.6723 });
    expect((await askedSearch({ place: 'patt' }, 'fr')).town).toBe('Patton');
    const said = async (words: string) => {
      const found = await placeInWords(words);
      return found && [found.place.name, found.typed, found.rest];
    };
    expect(await said('atelier vélo près de la gare')).toEqual([
      'Gare de Rennes',
      'près de la gare',
      'atelier vélo',
    ]);
    // A page shows the place by itself; one that was named already stays.
    const apart = await askedSearch({ q: 'atelier vélo près de la gare' }, 'fr');
    expect(apart).toMatchObject({
      town: 'Gare de Rennes',
      query: { q: 'atelier vélo', near: gare.query.near },
    });
    expect((await askedSearch({ q: 'vélo près de la gare', place: 'Patton' }, 'fr')).town).toBe('Patton');
    expect(await said('drill near the station')).toEqual(['Gare de Rennes', 'near the station', 'drill']);
    expect(await said('à Patton, perceuse')).toEqual(['Patton', 'à Patton,', 'perceuse']);
    expect(await said('perceuse patton')).toEqual(['Patton', 'patton', 'perceuse']);
    expect(await said('vélo à Cesson-Sévigné')).toEqual(['Cesson-Sévigné', 'à Cesson-Sévigné', 'vélo']);
    expect(await said('scie Rennes')).toEqual(['Rennes', 'Rennes', 'scie']);
    for (const none of ['machine à laver', 'gare', 'vélo', '', '"à Patton"', 'table à Paris'])
      expect(await said(none)).toBeNull();
  });

  it('takes days, hours and “for nothing” out of the words, where they can be asked for', async () => {
    const asked = async (params: Record<string, string>) => {
      const { query, address } = await askedSearch(params, 'fr');
      const { q, from, to, at, free } = query;
      return { q, from, to, at, free, address };
    };
    expect(await asked({ q: 'perceuse samedi' })).toMatchObject({
      ...{ q: 'perceuse', from: '2026-11-21', to: '2026-11-21', at: undefined, free: false },
      address: { q: 'perceuse', from: '2026-11-21' },
    });
    expect(await asked({ q: 'vélo gratuit du 5 au 8 décembre à Cesson-Sévigné' })).toMatchObject({
      ...{ q: 'vélo', from: '2026-12-05', to: '2026-12-08', free: true },
      address: { place: expect.stringContaining('Cesson-Sévigné') },
    });
    // Only what has slots has hours.
    expect(await asked({ q: 'perceuse demain matin' })).toMatchObject({ q: 'perceuse', at: undefined });
    expect(await asked({ q: 'couscous demain midi', type: 'meal' })).toMatchObject({
      q: 'couscous',
      at: 'noon',
    });
    expect(await asked({ q: 'ce soir' })).toMatchObject({ q: undefined, from: '2026-11-20', at: 'evening' });
    // What was chosen counts, and what is wanted has no price: these stay words.
    const chosen = { q: 'perceuse samedi', from: '2026-12-01', to: '2026-12-02' };
    expect(await asked(chosen)).toMatchObject(chosen);
    expect(await asked({ q: 'vélo gratuit', intent: 'wish' })).toMatchObject({
      q: 'vélo gratuit',
      free: false,
    });
  });

  it.each(['fr', 'en'] as const)(
    'finds the town of a postcode, and says which it does not know: %s',
    async (locale) => {
      for (const place of ['35000', '35700', '35 200', '35000 Rennes']) {
        const asked = await askedSearch({ place }, locale);
        expect([place, asked.town, asked.others, asked.unknownPlace]).toEqual([place, 'Rennes', [], null]);
        expect(asked.query.near?.lat).toBeCloseTo(48.11, 1);
      }
      const several = await askedSearch({ place: '35140' }, locale);
      expect([several.town, several.others.length]).toEqual([expect.any(String), expect.any(Number)]);
      expect(several.others.length).toBeGreaterThan(0);
      expect(await askedSearch({ place: '00000' }, locale)).toMatchObject({
        town: null,
        unknownPlace: '00000',
      });
    },
  );

  it.each(['fr', 'en'] as const)(
    'knows words that are nothing but a postcode, where no place was named: %s',
    async (locale) => {
      const meant = async (params: Record<string, string>) => (await askedSearch(params, locale)).meant;
      expect(await meant({ q: '35000' })).toEqual({ place: '35000', name: 'Rennes' });
      expect(await meant({ q: ' 35 000 ' })).toEqual({ place: '35000', name: 'Rennes' });
      expect(await meant({ q: '35140' })).toEqual({ place: '35140', name: '35140' });
      expect([await meant({ q: '99999' }), await meant({ q: '35000 vis' })]).toEqual([null, null]);
      expect(await meant({ q: 'scie' })).toBeNull();
      expect(await meant({ q: '35000', place: 'Vitré' })).toBeNull();
      expect(await meant({ q: '35000', near: '48.1,-1.6' })).toBeNull();
      expect(await meant({ q: '35000', bbox: '-1.7,48,-1.6,48.2' })).toBeNull();
    },
  );

  it('orders nothing by how far it is from a place that nobody knows', async () => {
    const sorted = async (params: Record<string, string>) => {
      const { query, isUnplaced } = await askedSearch(params, 'fr');
      return [query.sort, isUnplaced];
    };
    expect(await sorted({ place: '99999' })).toEqual(['newest', true]);
    expect(await sorted({ near: '99999' })).toEqual(['newest', true]);
    expect(await sorted({ place: '99999', sort: 'distance', q: 'scie' })).toEqual(['newest', true]);
    expect(await sorted({ place: '99999', q: 'scie' })).toEqual(['relevance', true]);
    expect(await sorted({ place: '99999', sort: 'price' })).toEqual(['price', true]);
    expect(await sorted({ place: '35000', sort: 'distance' })).toEqual(['distance', false]);
    expect(await sorted({})).toEqual(['relevance', false]);
  });

  it('offers the other towns a text may have meant', async () => {
    const asked = await askedSearch({ place: 'vern' }, 'fr');
    expect(asked.town).toBe('Vern-sur-Seiche');
    expect(asked.others.length).toBeGreaterThan(0);
    expect(await askedSearch({ place: 'qwxz' }, 'fr')).toMatchObject({ town: null, unknownPlace: 'qwxz' });
  });

  it('takes a price in euros, however it is written, and leaves out what it cannot read, which stays to be mended', async () => {
    expect((await askedSearch({ priceMax: '12,50' }, 'fr')).query.priceMaxMinor).toBe(1250);
    expect(await askedSearch({ priceMax: '12 50', near: 'x', hack: '1' }, 'fr')).toMatchObject({
      query: { priceMaxMinor: undefined },
      ignored: ['near'],
      wrongPrice: { key: 'amount.meant', values: { plain: '12,50' } },
      address: { priceMax: '12 50' },
    });
  });

  it('lets dates go that are past', async () => {
    const asked = await askedSearch({ from: '2026-11-19', to: '2026-11-21', q: 'scie' }, 'fr');
    expect(asked).toMatchObject({ isPast: true, query: { from: undefined }, address: { q: 'scie' } });
    expect((await askedSearch({ from: '2026-11-20' }, 'fr')).isPast).toBe(false);
  });

  it('says that a moment alone is no stretch of time, and shows the page', async () => {
    const asked = await askedSearch({ from: '2026-12-01T10:00', q: 'scie' }, 'fr');
    expect(asked).toMatchObject({ ignored: ['from'], query: { q: 'scie', from: undefined } });
    expect((await foundListings(asked)).isStale).toBe(false);
  });

  it('begins anew when a place in the list is none', async () => {
    await aListing({ title: 'Scie' });
    const asked = await askedSearch({ cursor: 'nonsense' }, 'fr');
    const found = await foundListings(asked);
    expect(found).toMatchObject({ isFirst: true, isStale: true });
    expect(found.items.length).toBeGreaterThan(0);
  });
});

describe('a map', () => {
  const on = async (bbox: string, zoom: number, more: Record<string, string> = {}) =>
    clusteredListings(null, SearchListings.parse({ bbox, q: 'tamarin', ...more }), zoom);

  beforeAll(async () => {
    const at = [
      [43.3, 5.37],
      [43.3001, 5.3701],
      [43.36, 5.44],
    ] as const;
    for (const [publicLat, publicLng] of at)
      await aListing({ title: 'Cage à tamarin', publicLat, publicLng });
    await aListing({ title: 'Tamarin brouillon', state: 'draft', publicLat: 43.3, publicLng: 5.37 });
  });

  it('counts all that is found in its box, apart where it is near enough', async () => {
    const far = await on('4,43,6,44', 8);
    expect([far.clusters.map(({ count }) => count), far.items.length, far.isCut]).toEqual([[3], 0, false]);
    const near = await on('5.3,43.2,5.5,43.4', 12);
    expect(near.clusters).toMatchObject([{ count: 2, bounds: { south: 43.3, north: 43.3001 } }]);
    expect(near.items).toMatchObject([{ title: 'Cage à tamarin', place: { lat: 43.36, lng: 5.44 } }]);
    expect((await on('5.43,43.35,5.45,43.37', 17)).clusters).toEqual([]);
    expect((await on('5.3,43.2,5.5,43.4', 12, { free: '1', q: 'brouillon' })).items).toEqual([]);
  });

  it.each([
    ['-180,-85,180,85', 0],
    ['-180,-85,180,85', 22],
    ['179.9,-85,180,-84.9', 22],
    ['-180,84.9,-179.9,85', 0],
  ])('of any part of the world is answered: %s at %d', async (box, zoom) => {
    const { clusters, items } = await on(box, zoom);
    const counted = clusters.reduce((sum, { count }) => sum + count, items.length);
    expect(counted).toBe(box.startsWith('-180,-85') ? 3 : 0);
  });
});
