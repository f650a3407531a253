import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles, type Source, tileTypeExt, zxyToTileId } from 'pmtiles';
import { GET } from '@/app/api/map/tiles.pmtiles/route';
import { byteRangeOf } from '@/lib/platform/byte-range';

/** Whole numbers as the format has them: seven bits a byte, the least first. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

/** A file of one tile (PMTiles version 3, nothing packed). */
const fileOf = (z: number, x: number, y: number, tile: string): Buffer => {
  const data = Buffer.from(tile);
  const metadata = Buffer.from(JSON.stringify({ attribution: 'Nobody' }));
  // How many, the id, how often, how long, where (one more than the offset).
  const root = Buffer.from([1, zxyToTileId(z, x, y), 1, data.length, 1].flatMap(varint));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0);
  header.writeUInt8(3, 7);
  const parts = [root, metadata, Buffer.alloc(0), data];
  let at = header.length;
  for (const [index, part] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(at), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(part.length), 16 + index * 16);
    at += part.length;
  }
  for (const offset of [72, 80, 88]) header.writeBigUInt64LE(1n, offset);
  // Clustered, directories and tiles unpacked, vector tiles, zooms.
  for (const [index, value] of [1, 1, 1, 1, z, z].entries()) header.writeUInt8(value, 96 + index);
  return Buffer.concat([header, ...parts]);
};

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
    writeFileSync(file, fileOf(3, 4, 2, 'a tile of Brittany'));
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
