import { drawn, measures } from '@/components/campaign/curve-line';

const heightsOf = (line: string): number[] =>
  [...line.matchAll(/,([\d.]+)/g)].map(([, height]) => Number(height));

describe('the curve of a campaign', () => {
  it('is drawn in the measure of its goal', () => {
    const point = {
      day: '2026-11-30',
      pledges: 2,
      amountMinor: 6000,
      totalMinor: 9000,
      units: 3,
      totalUnits: 5,
    };
    expect([measures.money.onDay(point), measures.money.inAll(point)]).toEqual([6000, 9000]);
    expect([measures.preorders.onDay(point), measures.preorders.inAll(point)]).toEqual([3, 5]);
  });

  it('has its goal above what is not there yet and below what went beyond, in money as in pre-orders', () => {
    for (const scale of [1, 100_000]) {
      const before = drawn([1 * scale, 30 * scale, 60 * scale], 80 * scale);
      expect(before.goalY).toBeGreaterThan(0);
      expect(Math.min(...heightsOf(before.line))).toBeGreaterThan(before.goalY);
      const after = drawn([1 * scale, 60 * scale, 120 * scale], 80 * scale);
      expect(heightsOf(after.line).at(-1)).toBeLessThan(after.goalY);
      expect(heightsOf(after.line).at(1)).toBeGreaterThan(after.goalY);
    }
  });
});
