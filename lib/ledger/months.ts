import { addToDate } from '@/lib/shared/period';
import type { CreditDay } from './days';

/** What fewer people than these are behind is not shown: nobody is to be recognised by it. */
export const fewestShown = 5;

/** What a month moved, and what there was at its end; null where too few took part. */
export type MonthFigures = {
  /** `2026-11` */
  month: string;
  flowMinor: number | null;
  transfers: number | null;
  supplyMinor: number | null;
};

/** The same before anything is left out. */
export type MonthSums = {
  month: string;
  flowMinor: number;
  transfers: number;
  people: number;
  supplyMinor: number;
};

/** The first days of the last months up to that of `today`, the oldest first. */
export const lastMonths = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addToDate(`${today.slice(0, 7)}-01`, { months: at - count + 1 }));

/** Days added up by month. A month in which nothing moved ends as the one before; `beforeMinor`: what there was before the first. */
export const monthsOf = (
  days: readonly CreditDay[],
  months: readonly string[],
  beforeMinor: number,
): MonthSums[] => {
  const byMonth = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  let supplyMinor = beforeMinor;
  return months.map((first) => {
    const month = first.slice(0, 7);
    const of = byMonth.get(month) ?? [];
    supplyMinor = of.at(-1)?.supplyMinor ?? supplyMinor;
    return {
      ...{ month, supplyMinor },
      flowMinor: of.reduce((sum, each) => sum + each.flowMinor, 0),
      transfers: of.reduce((sum, each) => sum + each.transfers, 0),
      people: Math.max(0, ...of.map(({ monthPeople }) => monthPeople)),
    };
  });
};

/** A month as everyone may read it. */
export const shownMonth = (
  { month, flowMinor, transfers, people, supplyMinor }: MonthSums,
  isMany: boolean,
): MonthFigures => ({
  month,
  ...(people >= fewestShown || people === 0
    ? { flowMinor, transfers }
    : { flowMinor: null, transfers: null }),
  supplyMinor: isMany ? supplyMinor : null,
});

/** What some days were for, the most first; what too few people are behind stands under no name, nor does what nobody said. */
export const usesOf = (
  days: readonly CreditDay[],
  people: Readonly<Record<string, number>>,
): { code: string | null; flowMinor: number }[] => {
  const sums = new Map<string | null, number>();
  for (const { categories } of days)
    for (const [code, flowMinor] of Object.entries(categories)) {
      const shown = code !== '' && (people[code] ?? 0) >= fewestShown ? code : null;
      sums.set(shown, (sums.get(shown) ?? 0) + flowMinor);
    }
  return [...sums]
    .map(([code, flowMinor]) => ({ code, flowMinor }))
    .sort((one, other) => other.flowMinor - one.flowMinor);
};
