import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles, type Source, tileTypeExt } from 'pmtiles';
import { GET } from '@/app/api/map/tiles.pmtiles/route';
import { byteRangeOf } from '@/lib/platform/byte-range';
import { mapFile } from '../../support/map-file';

const ask = (range?: string) =>
  GET(new Request('http://site/api/map/tiles.pmtiles', range ? { headers: { range } } : {}));

/** The site as a reader of tiles asks it. */
const source: Source = {
  getKey: () => 'site',
  getBytes: async (offset, length) => {
    const response = await ask(`bytes=${offset}-${offset + length - 1}`);
    return { data: await response.arrayBuffer(), etag: response.headers.get('etag') ?? undefined };
  },
};

describe('the ground of the map', () => {
  beforeAll(() => {
    const file = join(tmpdir(), `map-${process.pid}.pmtiles`);
    writeFileSync(file, mapFile(3, 4, 2, Buffer.from('a tile of Brittany')));
    Object.assign(process.env, {
      DEMO: 'on',
      DATABASE_URL: 'postgres://nobody@localhost/none',
      AUTH_SECRET: 'a secret that only this test has, 32 long',
      STRIPE_API_URL: 'http://127.0.0.1:1',
      MAP_PMTILES: file,
    });
  });

  it('is read part by part', async () => {
    const tiles = new PMTiles(source);
    expect(tileTypeExt((await tiles.getHeader()).tileType)).toBe('.mvt');
    const tile = await tiles.getZxy(3, 4, 2);
    expect(tile && Buffer.from(tile.data).toString()).toBe('a tile of Brittany');
    expect(await tiles.getZxy(3, 0, 0)).toBeUndefined();
    expect(await tiles.getMetadata()).toEqual({ attribution: 'Nobody' });
  });

  it('is never sent whole, nor packed on its way', async () => {
    const part = await ask('bytes=0-6');
    expect([part.status, await part.text()]).toEqual([206, 'PMTiles']);
    expect(part.headers.get('cache-control')).toContain('no-transform');
    expect((await ask()).status).toBe(416);
    expect((await ask('bytes=999999-')).status).toBe(416);
  });
});

test.each([
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-200', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=50-', { start: 50, end: 99 }],
  ['bytes=100-', null],
  ['bytes=9-3', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  [null, null],
])('of a hundred bytes %s asks for %j', (header, range) => {
  expect(byteRangeOf(header, 100)).toEqual(range);
});
