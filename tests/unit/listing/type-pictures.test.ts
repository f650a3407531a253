import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listingTypes } from '@/lib/listing/types/registry';
import { TINTS } from '@/lib/shared/tint';
import { atLeastOne } from '../../support/at-least-one';

const folder = join(process.cwd(), 'components/listing/pictures');
const drawings = readdirSync(folder);

describe('the pictures of the ways of sharing', () => {
  test('are there for each way', () => {
    const missing = listingTypes.filter(({ picture }) => !drawings.includes(`${picture}.svg`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('tell the ways apart, and so do the grounds that they stand on, while there are some left', () => {
    const twice = (looks: readonly string[]) => looks.filter((each, at) => looks.indexOf(each) !== at);
    const [pictures, tints] = [
      listingTypes.map(({ picture }) => picture),
      listingTypes.map(({ tint }) => tint),
    ];
    expect(twice(pictures)).toEqual([]);
    expect(TINTS.filter((tint) => !tints.includes(tint)).length === 0 || twice(tints).length === 0).toBe(
      true,
    );
  });

  test('are light: each under three kilobytes, nothing but shapes', () => {
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of atLeastOne(drawings)) {
      const svg = readFileSync(join(folder, drawing), 'utf8');
      expect([drawing, svg.length < 3000]).toEqual([drawing, true]);
      expect([drawing, /<(text|image|script|style|filter|foreignObject)/.exec(svg)]).toEqual([drawing, null]);
    }
  });
});
