import { zxyToTileId } from 'pmtiles';

/** Whole numbers as the format has them: seven bits a byte, the least first. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

/** A file of one tile (PMTiles version 3, nothing packed). */
export const mapFile = (z: number, x: number, y: number, data: Buffer): Buffer => {
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

/** A vector tile (version 2) with one layer in which nothing lies. */
export const emptyTile = (layer: string): Buffer => {
  const name = Buffer.from(layer);
  const body = Buffer.concat([Buffer.from([0x0a, name.length]), name, Buffer.from([0x78, 2])]);
  return Buffer.concat([Buffer.from([0x1a, body.length]), body]);
};
