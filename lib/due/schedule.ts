import type { Asset } from '@/lib/shared/asset';
import { wholeSteps } from '@/lib/shared/money';
import { addToDate, plainDateAt, startOfDay } from '@/lib/shared/period';

/** How often something is owed, from one day to the next time. */
export const rhythms = {
  week: (day: string, nth: number): string => addToDate(day, { days: 7 * nth }),
  month: (day: string, nth: number): string => addToDate(day, { months: nth }),
} as const satisfies Record<string, (day: string, nth: number) => string>;
export type Rhythm = keyof typeof rhythms;

export type Schedule = {
  every: Rhythm;
  /** The first day on which it is owed, where the listing is: `2026-12-31`. */
  startsOn: string;
  timeZone: string;
  /** How many times; null: until notice is given. */
  times: number | null;
  /** Nothing is owed from here on; null: nobody has given notice. */
  endsAt: Date | null;
};

/**
 * When the nth time (from 1) is owed: the first moment of its day. Counted from the first day, so that the 31st stays the 31st
 * where a month has one. Null: it is no longer owed.
 */
export const nthDueAt = (schedule: Schedule, nth: number): Date | null => {
  const { every, startsOn, timeZone, times, endsAt } = schedule;
  if (times !== null && nth > times) return null;
  const at = startOfDay(rhythms[every](startsOn, nth - 1), timeZone);
  return endsAt && at >= endsAt ? null : at;
};

/** Which time is the first that is not before a day: from 1 on. */
const firstFrom = ({ every, startsOn }: Pick<Schedule, 'every' | 'startsOn'>, day: string): number => {
  let nth = 1;
  while (rhythms[every](startsOn, nth - 1) < day) nth += 1;
  return nth;
};

/**
 * The first time that lies at least so many months after a moment, by the calendar of the place: a month after the 31st of
 * January is the last day of February.
 */
export const timeAfterMonths = (
  schedule: Pick<Schedule, 'every' | 'startsOn' | 'timeZone'>,
  months: number,
  from: Date,
): Date => {
  const { every, startsOn, timeZone } = schedule;
  const day = addToDate(plainDateAt(from, timeZone), { months });
  return startOfDay(rhythms[every](startsOn, firstFrom(schedule, day) - 1), timeZone);
};

/** An amount in so many parts that can each be paid; what does not divide is in the first. */
export const instalmentsOf = (totalMinor: number, count: number, asset: Asset): number[] => {
  const part = wholeSteps(totalMinor / count, asset, Math.floor);
  return [totalMinor - part * (count - 1), ...Array.from({ length: count - 1 }, () => part)];
};
