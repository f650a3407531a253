import { Temporal } from 'temporal-polyfill';
import { type Period, type Reach, type TimeUnit, timeUnits } from '@/lib/shared/period';

export type TimeRate = { unit: TimeUnit; amountMinor: number };
export type Covered = { unit: TimeUnit; count: number; unitMinor: number };

const byLength = Object.keys(timeUnits) as TimeUnit[];

/** One day of the period, from the time of day it starts at to the same time tomorrow; the last one may be short. */
type Cell = { date: Temporal.PlainDate; minutes: number };

const minuteMs = 60_000;

/** The local days of a period. Minutes are elapsed ones, rounded up: a day in spring has 23 hours, one in autumn 25. */
const cellsOf = ({ from, to }: Period, timeZone: string): Cell[] => {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  const cells: Cell[] = [];
  let opens = from.getTime();
  for (let day = 1; opens < to.getTime(); day++) {
    const closes = Math.min(start.add({ days: day }).epochMilliseconds, to.getTime());
    cells.push({
      date: start.add({ days: day - 1 }).toPlainDate(),
      minutes: Math.ceil((closes - opens) / minuteMs),
    });
    opens = closes;
  }
  return cells;
};

const saturday = 6;
const sunday = 7;

type Piece = { rate: TimeRate; count: number };

/** A way to go on from a day: how many days it covers, and with what. */
type Leap = { days: number; pieces: readonly Piece[] };

const weekendFrom = (rate: TimeRate, { date }: Cell): Leap[] => {
  const pieces = [{ rate, count: 1 }];
  if (date.dayOfWeek === saturday) return [{ days: 2, pieces }];
  return date.dayOfWeek === sunday ? [{ days: 1, pieces }] : [];
};

/** Several months at once, because a month after a month after the 31st of January is not two months after it. */
const monthsFrom = (rate: TimeRate, { date }: Cell, left: number): Leap[] => {
  const leaps: Leap[] = [];
  for (let count = 1, days = 0; days < left; count++) {
    days = date.until(date.add({ months: count }), { largestUnit: 'days' }).days;
    leaps.push({ days, pieces: [{ rate, count }] });
  }
  return leaps;
};

const leapsFrom = (rate: TimeRate, reach: Exclude<Reach, { minutes: number }>, cell: Cell, left: number) => {
  if (reach === 'weekend') return weekendFrom(rate, cell);
  if (reach === 'months') return monthsFrom(rate, cell, left);
  return [{ days: reach.days, pieces: [{ rate, count: 1 }] }];
};

const costOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { rate, count }) => sum + rate.amountMinor * count, 0);
const countOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { count }) => sum + count, 0);

const greatestCommon = (one: number, other: number): number =>
  other === 0 ? one : greatestCommon(other, one % other);

type Timed = TimeRate & { minutes: number };

/**
 * The cheapest mix of hours and their parts that covers so many minutes (longest first): an hour and a half is an hour and a half-hour, where
 * that costs less than two hours or three half-hours. Of two that cost the same, the one of fewer pieces. A day has at most 1,500 minutes.
 */
const cheapestMix = (rates: readonly Timed[], minutes: number): Piece[] => {
  const step = rates.reduce((all, rate) => greatestCommon(all, rate.minutes), 0);
  const steps = Math.ceil(minutes / step);
  type Best = { cost: number; pieces: number; rate?: Timed };
  const best: Best[] = [{ cost: 0, pieces: 0 }];
  for (let covered = 1; covered <= steps; covered++) {
    let found: Best = { cost: Number.POSITIVE_INFINITY, pieces: 0 };
    for (const rate of rates) {
      const before = best[Math.max(0, covered - rate.minutes / step)] as Best;
      const [cost, pieces] = [before.cost + rate.amountMinor, before.pieces + 1];
      if (cost < found.cost || (cost === found.cost && pieces < found.pieces)) found = { cost, pieces, rate };
    }
    best.push(found);
  }
  const counts = new Map<Timed, number>();
  for (let left = steps; left > 0; ) {
    const { rate } = best[left] as Best & { rate: Timed };
    counts.set(rate, (counts.get(rate) ?? 0) + 1);
    left -= rate.minutes / step;
  }
  return [...counts].map(([rate, count]) => ({ rate, count }));
};

/**
 * The cheapest way to pay for a period with the units that have a price (shortest path over its local days).
 * Days, nights and weeks go by the calendar, a weekend is its Saturday and Sunday; hours and their parts are elapsed ones rounded up, mixed
 * as it costs least. A unit may reach beyond the end: a week is taken for six days when it costs less. No rates: free.
 */
export const cheapestCover = (rates: readonly TimeRate[], period: Period, timeZone: string): Covered[] => {
  if (rates.length === 0) return [];
  const cells = cellsOf(period, timeZone);
  const ordered = [...rates].sort((a, b) => byLength.indexOf(a.unit) - byLength.indexOf(b.unit));
  const timed: Timed[] = [];
  const dated: { rate: TimeRate; reach: Exclude<Reach, { minutes: number }> }[] = [];
  for (const rate of ordered) {
    const { reach } = timeUnits[rate.unit];
    if (typeof reach === 'object' && 'minutes' in reach) timed.push({ ...rate, minutes: reach.minutes });
    else dated.push({ rate, reach });
  }
  // Most days of a period are equally long.
  const mixes = new Map<number, Piece[]>();
  const mixFor = (minutes: number): Piece[] => {
    const known = mixes.get(minutes) ?? cheapestMix(timed, minutes);
    mixes.set(minutes, known);
    return known;
  };
  type Best = { cost: number; count: number; step?: { pieces: readonly Piece[]; next: number } };
  const best: Best[] = Array.from({ length: cells.length + 1 }, () => ({
    cost: Number.POSITIVE_INFINITY,
    count: 0,
  }));
  best[cells.length] = { cost: 0, count: 0 };
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index] as Cell;
    const leaps: Leap[] = [
      ...dated.flatMap(({ rate, reach }) => leapsFrom(rate, reach, cell, cells.length - index)),
      ...(timed.length > 0 ? [{ days: 1, pieces: mixFor(cell.minutes) }] : []),
    ];
    for (const { days, pieces } of leaps) {
      const next = Math.min(index + days, cells.length);
      const after = best[next] as Best;
      const [cost, count] = [costOf(pieces) + after.cost, countOf(pieces) + after.count];
      const known = best[index] as Best;
      if (cost < known.cost || (cost === known.cost && count < known.count))
        best[index] = { cost, count, step: { pieces, next } };
    }
  }
  const counts = new Map<TimeUnit, number>();
  for (let index = 0; index < cells.length; ) {
    const step = best[index]?.step;
    // Only weekends have a price, and it is not one: such rates cannot be published.
    if (!step) throw new RangeError('no priced unit covers this period');
    for (const { rate, count } of step.pieces) counts.set(rate.unit, (counts.get(rate.unit) ?? 0) + count);
    index = step.next;
  }
  return ordered.flatMap(({ unit, amountMinor: unitMinor }) => {
    const count = counts.get(unit);
    return count ? [{ unit, count, unitMinor }] : [];
  });
};
