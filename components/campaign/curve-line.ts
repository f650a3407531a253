import type { CurvePoint } from '@/lib/campaign/queries';
import type { GoalKind } from '@/lib/campaign/rules';

export const size = { width: 600, height: 180 };

/** A point in the measure of the goal: a sum, or a number of pre-orders. */
export const measures: Record<
  GoalKind,
  { onDay: (point: CurvePoint) => number; inAll: (point: CurvePoint) => number }
> = {
  money: { onDay: ({ amountMinor }) => amountMinor, inAll: ({ totalMinor }) => totalMinor },
  preorders: { onDay: ({ units }) => units, inAll: ({ totalUnits }) => totalUnits },
};

/** The line of what was pledged in all, from day to day; the area below it; where the minimum lies. */
export const drawn = (totals: readonly number[], goal: number) => {
  const top = Math.max(goal, ...totals, 1) * 1.06;
  const x = (index: number): number =>
    Math.round((index * size.width * 10) / Math.max(1, totals.length - 1)) / 10;
  const y = (total: number): number => Math.round((1 - total / top) * size.height * 10) / 10;
  const line = totals.map((total, index) => `${x(index)},${y(total)}`).join(' L');
  return {
    line: `M${line}`,
    area: `M0,${size.height} L${line} L${size.width},${size.height} Z`,
    goalY: y(goal),
  };
};
