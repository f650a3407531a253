import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listingTypes } from '@/lib/listing/types/registry';
import { atLeastOne } from '../../support/at-least-one';

const folder = join(process.cwd(), 'components/listing/pictures');
const drawings = readdirSync(folder);

describe('the pictures of the ways of sharing', () => {
  test('are there for each way', () => {
    const missing = listingTypes.filter(({ picture }) => !drawings.includes(`${picture}.svg`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('tell the ways apart, and so do the grounds that they stand on', () => {
    for (const look of ['picture', 'tint', 'icon'] as const) {
      const looks = listingTypes.map((type) => type[look]);
      expect(looks.filter((each, at) => looks.indexOf(each) !== at)).toEqual([]);
    }
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
