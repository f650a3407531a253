import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trueTypeOf } from '@/lib/platform/drawing/woff2';

const fonts = join(__dirname, '../../../node_modules/@fontsource-variable');

const tablesOf = (font: Buffer): Map<string, Buffer> =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const from = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12))];
    }),
  );

describe('a font for browsers, unpacked', () => {
  test.each([
    'fraunces/files/fraunces-latin-soft-normal.woff2',
    'instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  ])('%s has the tables that it says it has, and an outline for each glyph', (file) => {
    const tables = tablesOf(trueTypeOf(readFileSync(join(fonts, file))));
    const glyphs = tables.get('maxp')?.readUInt16BE(4) ?? 0;
    const loca = tables.get('loca') ?? Buffer.alloc(0);
    expect(glyphs).toBeGreaterThan(100);
    expect(loca.length).toBe((glyphs + 1) * 4);
    expect(loca.readUInt32BE(glyphs * 4)).toBe(tables.get('glyf')?.length);
    expect(tables.get('head')?.readInt16BE(50)).toBe(1);
    expect(tables.get('hmtx')?.length).toBe(
      (tables.get('hhea')?.readUInt16BE(34) ?? 0) * 4 +
        (glyphs - (tables.get('hhea')?.readUInt16BE(34) ?? 0)) * 2,
    );
  });

  it('keeps the boxes that its head promises for every glyph', () => {
    const tables = tablesOf(
      trueTypeOf(readFileSync(join(fonts, 'instrument-sans/files/instrument-sans-latin-wght-normal.woff2'))),
    );
    const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tables.get(tag) ?? Buffer.alloc(0)) as [
      Buffer,
      Buffer,
      Buffer,
    ];
    const [left, top] = [head.readInt16BE(36), head.readInt16BE(42)];
    for (let at = 0; at + 8 <= loca.length; at += 4) {
      const [from, to] = [loca.readUInt32BE(at), loca.readUInt32BE(at + 4)];
      if (from === to) continue;
      expect(glyf.readInt16BE(from + 2)).toBeGreaterThanOrEqual(left);
      expect(glyf.readInt16BE(from + 8)).toBeLessThanOrEqual(top);
    }
  });

  it('refuses what is none', () => {
    expect(() => trueTypeOf(Buffer.from('something else altogether'))).toThrow(TypeError);
  });
});
