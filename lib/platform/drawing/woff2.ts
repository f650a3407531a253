import { brotliDecompressSync } from 'node:zlib';

/*
 * Fonts come to us for browsers (WOFF2); what draws pictures on the server reads plain TrueType. This unpacks one into the
 * other. Source: WOFF File Format 2.0, W3C Recommendation 2024. Only what such fonts hold: no collections.
 */

const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx ' +
  'BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty ' +
  'just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
)
  .split(' ')
  .map((tag) => tag.replace('_', ' '));

/** Reads big-endian numbers one after the other. */
class Reader {
  private readonly bytes: Buffer;
  private at: number;
  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  u8(): number {
    this.at += 1;
    return this.bytes.readUInt8(this.at - 1);
  }
  u16(): number {
    this.at += 2;
    return this.bytes.readUInt16BE(this.at - 2);
  }
  i16(): number {
    this.at += 2;
    return this.bytes.readInt16BE(this.at - 2);
  }
  u32(): number {
    this.at += 4;
    return this.bytes.readUInt32BE(this.at - 4);
  }
  take(length: number): Buffer {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  /** 255UInt16 of §5.1. */
  short(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    return code === 255 ? this.u8() + 253 : code;
  }
  /** UIntBase128 of §5.1. */
  long(): number {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.u8();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new RangeError('not a number of WOFF2');
  }
}

type Entry = { tag: string; isTransformed: boolean; length: number };

const readEntry = (reader: Reader): Entry => {
  const flags = reader.u8();
  const tag = (flags & 63) === 63 ? reader.take(4).toString('latin1') : (knownTags[flags & 63] ?? '');
  const version = flags >> 6;
  // Outlines are packed unless it says 3, all else only when it says something.
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  const original = reader.long();
  return { tag, isTransformed, length: isTransformed ? reader.long() : original };
};

const signed = (flag: number, value: number): number => (flag & 1 ? value : -value);

/** The step to the next point, of 1 to 4 bytes (the table of §5.2). */
const step = (flag: number, data: Reader): [dx: number, dy: number] => {
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + data.u8())];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + data.u8()), 0];
  if (flag < 84) {
    const [high, low] = [flag - 20, data.u8()];
    return [
      signed(flag, 1 + (high & 48) + (low >> 4)),
      signed(flag >> 1, 1 + ((high & 12) << 2) + (low & 15)),
    ];
  }
  if (flag < 120) {
    const high = flag - 84;
    return [
      signed(flag, 1 + (Math.floor(high / 12) << 8) + data.u8()),
      signed(flag >> 1, 1 + (((high % 12) >> 2) << 8) + data.u8()),
    ];
  }
  if (flag < 124) {
    const [first, middle, last] = [data.u8(), data.u8(), data.u8()];
    return [signed(flag, (first << 4) + (middle >> 4)), signed(flag >> 1, ((middle & 15) << 8) + last)];
  }
  return [signed(flag, data.u16()), signed(flag >> 1, data.u16())];
};

const shorts = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value & 0xffff, index * 2);
  });
  return bytes;
};

type Streams = Record<
  'contours' | 'points' | 'flags' | 'glyphs' | 'composites' | 'boxes' | 'instructions',
  Reader
>;

/** Contours of points, each step written out in full: larger than need be, which only memory sees. */
const simpleGlyph = (count: number, streams: Streams, box: Buffer | null): Buffer => {
  const ends: number[] = [];
  for (let index = 0; index < count; index += 1) ends.push((ends.at(-1) ?? -1) + streams.points.short());
  const [flags, xs, ys]: [number[], number[], number[]] = [[], [], []];
  const corners = [0x7fff, 0x7fff, -0x8000, -0x8000] as [number, number, number, number];
  let [x, y] = [0, 0];
  for (let index = 0; index <= (ends.at(-1) ?? -1); index += 1) {
    const flag = streams.flags.u8();
    const [dx, dy] = step(flag & 127, streams.glyphs);
    x += dx;
    y += dy;
    flags.push(flag & 128 ? 0 : 1);
    xs.push(dx);
    ys.push(dy);
    corners[0] = Math.min(corners[0], x);
    corners[1] = Math.min(corners[1], y);
    corners[2] = Math.max(corners[2], x);
    corners[3] = Math.max(corners[3], y);
  }
  const length = streams.glyphs.short();
  const instructions = streams.instructions.take(length);
  return Buffer.concat([
    shorts([count]),
    box ?? shorts(corners),
    shorts([...ends, length]),
    instructions,
    Buffer.from(flags),
    shorts(xs),
    shorts(ys),
  ]);
};

const hasWords = 1;
const hasMore = 32;
const hasInstructions = 256;

/** A glyph made of others. */
const compositeGlyph = (streams: Streams, box: Buffer): Buffer => {
  const parts: Buffer[] = [shorts([0xffff]), box];
  let flags = hasMore;
  let isInstructed = false;
  while (flags & hasMore) {
    const head = streams.composites.take(4);
    flags = head.readUInt16BE(0);
    const scale = flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0;
    parts.push(head, streams.composites.take((flags & hasWords ? 4 : 2) + scale));
    isInstructed ||= (flags & hasInstructions) !== 0;
  }
  if (isInstructed) {
    const length = streams.glyphs.short();
    parts.push(shorts([length]), streams.instructions.take(length));
  }
  return Buffer.concat(parts);
};

type Outlines = { glyf: Buffer; loca: Buffer; leftmost: number[] };

/** The outlines of all glyphs as TrueType keeps them (§5.1). */
const unpackGlyphs = (packed: Buffer): Outlines => {
  const header = new Reader(packed, 4);
  const count = header.u16();
  header.u16();
  const sizes = Array.from({ length: 7 }, () => header.u32());
  let at = 36;
  const [contours, points, flags, glyphs, composites, boxes, instructions] = sizes.map((size) => {
    at += size;
    return new Reader(packed.subarray(at - size, at));
  }) as [Reader, Reader, Reader, Reader, Reader, Reader, Reader];
  const streams: Streams = { contours, points, flags, glyphs, composites, boxes, instructions };
  const boxed = boxes.take(4 * ((count + 31) >> 5));
  const offsets: number[] = [];
  const written: Buffer[] = [];
  const leftmost: number[] = [];
  let offset = 0;
  for (let id = 0; id < count; id += 1) {
    offsets.push(offset);
    const parts = contours.i16();
    const box = (boxed.readUInt8(id >> 3) >> (7 - (id & 7))) & 1 ? boxes.take(8) : null;
    if (parts === 0) {
      leftmost.push(0);
      continue;
    }
    const glyph =
      parts < 0 ? compositeGlyph(streams, box ?? Buffer.alloc(8)) : simpleGlyph(parts, streams, box);
    leftmost.push(glyph.readInt16BE(2));
    const padded = Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]);
    written.push(padded);
    offset += padded.length;
  }
  offsets.push(offset);
  const loca = Buffer.alloc(offsets.length * 4);
  offsets.forEach((each, index) => {
    loca.writeUInt32BE(each, index * 4);
  });
  return { glyf: Buffer.concat(written), loca, leftmost };
};

/** Widths, with the side bearings that follow from the outlines (§5.4). */
const unpackWidths = (packed: Buffer, metrics: number, leftmost: readonly number[]): Buffer => {
  const reader = new Reader(packed);
  const flags = reader.u8();
  const widths = Array.from({ length: metrics }, () => reader.u16());
  const bearings = leftmost.map((left, id) => ((id < metrics ? flags & 1 : flags & 2) ? left : reader.i16()));
  return shorts([...widths.flatMap((width, id) => [width, bearings[id] ?? 0]), ...bearings.slice(metrics)]);
};

/** A TrueType file of these tables. Check sums stay empty: nothing that draws looks at them. */
const assemble = (flavour: number, tables: ReadonlyMap<string, Buffer>): Buffer => {
  const head = Buffer.alloc(12 + 16 * tables.size);
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(tables.size, 4);
  let offset = head.length;
  const body: Buffer[] = [];
  [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .forEach(([tag, bytes], index) => {
      const at = 12 + 16 * index;
      head.write(tag, at, 'latin1');
      head.writeUInt32BE(offset, at + 8);
      head.writeUInt32BE(bytes.length, at + 12);
      const padding = (4 - (bytes.length % 4)) % 4;
      body.push(bytes, Buffer.alloc(padding));
      offset += bytes.length + padding;
    });
  return Buffer.concat([head, ...body]);
};

/** A WOFF2 font as TrueType. */
export const trueTypeOf = (woff2: Buffer): Buffer => {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new TypeError('not a font of WOFF2');
  const count = woff2.readUInt16BE(12);
  const reader = new Reader(woff2, 48);
  const entries = Array.from({ length: count }, () => readEntry(reader));
  const all = new Reader(brotliDecompressSync(reader.take(woff2.readUInt32BE(20))));
  const packed = new Map(entries.map((entry) => [entry.tag, { ...entry, bytes: all.take(entry.length) }]));
  const tables = new Map([...packed].map(([tag, { bytes }]) => [tag, bytes]));
  const glyf = packed.get('glyf');
  const head = tables.get('head');
  const hhea = tables.get('hhea');
  if (glyf?.isTransformed && head && hhea) {
    const outlines = unpackGlyphs(glyf.bytes);
    tables.set('glyf', outlines.glyf);
    tables.set('loca', outlines.loca);
    const long = Buffer.from(head);
    long.writeInt16BE(1, 50);
    tables.set('head', long);
    const widths = packed.get('hmtx');
    if (widths?.isTransformed)
      tables.set('hmtx', unpackWidths(widths.bytes, hhea.readUInt16BE(34), outlines.leftmost));
  }
  return assemble(woff2.readUInt32BE(4), tables);
};
