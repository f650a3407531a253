import { cellMetres, gatheredRows, type Row } from '@/lib/search/clusters';
import { toMercator } from '@/lib/shared/geo';
import { Chance } from '../../fuzz/chance';

const zoom = 12;
const cell = cellMetres(zoom);
/** About as wide as a cell is there, in degrees. */
const width = 0.014;

const rowAt = (index: number, lng: number, lat: number): Row => ({
  ...{ id: `${index}`, count: 1, all: 200, lat, lng },
  ...{ west: lng, east: lng, south: lat, north: lat },
});

describe('the signs of a map', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stand so far apart that none covers another: %i', (seed) => {
    const chance = new Chance(seed);
    const rows = Array.from({ length: 120 }, (_, index) =>
      rowAt(index, -1.7 + chance.next() * 8 * width, 48.1 + chance.next() * 6 * width),
    );
    const signs = gatheredRows(rows, cell);
    expect(signs.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    const gaps = signs.flatMap((one, index) =>
      signs.slice(index + 1).map((other) => {
        const [a, b] = [toMercator(one), toMercator(other)];
        return Math.hypot(a.x - b.x, a.y - b.y) / cell;
      }),
    );
    // A sign is half as wide as a cell.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.5);
  });
});
