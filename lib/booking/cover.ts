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

/** A way to go on from a day: how many days it covers, with how many of the unit. */
type Leap = { days: number; count: number };

const weekendFrom = ({ date }: Cell): Leap[] => {
  if (date.dayOfWeek === saturday) return [{ days: 2, count: 1 }];
  return date.dayOfWeek === sunday ? [{ days: 1, count: 1 }] : [];
};

/** Several months at once, because a month after a month after the 31st of January is not two months after it. */
const monthsFrom = ({ date }: Cell, left: number): Leap[] => {
  const leaps: Leap[] = [];
  for (let count = 1, days = 0; days < left; count++) {
    days = date.until(date.add({ months: count }), { largestUnit: 'days' }).days;
    leaps.push({ days, count });
  }
  return leaps;
};

const leapsFrom = (reach: Reach, cell: Cell, left: number): Leap[] => {
  if (reach === 'weekend') return weekendFrom(cell);
  if (reach === 'months') return monthsFrom(cell, left);
  return 'minutes' in reach
    ? [{ days: 1, count: Math.ceil(cell.minutes / reach.minutes) }]
    : [{ days: reach.days, count: 1 }];
};

/**
 * The cheapest way to pay for a period with the units that have a price (shortest path over its local days).
 * Days, nights and weeks go by the calendar, a weekend is its Saturday and Sunday, hours and their parts are elapsed ones rounded up.
 * A unit may reach beyond the end: a week is taken for six days when it costs less. No rates: free.
 */
export const cheapestCover = (rates: readonly TimeRate[], period: Period, timeZone: string): Covered[] => {
  if (rates.length === 0) return [];
  const cells = cellsOf(period, timeZone);
  const ordered = [...rates].sort((a, b) => byLength.indexOf(a.unit) - byLength.indexOf(b.unit));
  type Best = { cost: number; pieces: number; step?: { rate: TimeRate; count: number; next: number } };
  const best: Best[] = Array.from({ length: cells.length + 1 }, () => ({
    cost: Number.POSITIVE_INFINITY,
    pieces: 0,
  }));
  best[cells.length] = { cost: 0, pieces: 0 };
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index] as Cell;
    for (const rate of ordered) {
      for (const { days, count } of leapsFrom(timeUnits[rate.unit].reach, cell, cells.length - index)) {
        const next = Math.min(index + days, cells.length);
        const after = best[next] as Best;
        const cost = count * rate.amountMinor + after.cost;
        const pieces = count + after.pieces;
        const known = best[index] as Best;
        if (cost < known.cost || (cost === known.cost && pieces < known.pieces)) {
          best[index] = { cost, pieces, step: { rate, count, next } };
        }
      }
    }
  }
  const counts = new Map<TimeRate, number>();
  for (let index = 0; index < cells.length; ) {
    const step = best[index]?.step;
    // Only weekends have a price, and it is not one: such rates cannot be published.
    if (!step) throw new RangeError('no priced unit covers this period');
    counts.set(step.rate, (counts.get(step.rate) ?? 0) + step.count);
    index = step.next;
  }
  return ordered.flatMap((rate) => {
    const count = counts.get(rate);
    return count ? [{ unit: rate.unit, count, unitMinor: rate.amountMinor }] : [];
  });
};
