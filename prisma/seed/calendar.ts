import { addToDate, plainDateAt, startOfDay } from '@/lib/shared/period';

/** Where the demo lives. */
export const timeZone = 'Europe/Paris';

const dayMs = 86_400_000;

/** The earliest, the latest of some moments. */
export const earliest = (...dates: Date[]): Date => new Date(Math.min(...dates.map(Number)));
export const latest = (...dates: Date[]): Date => new Date(Math.max(...dates.map(Number)));

/** The same answer for the same numbers, worked out once: the demo asks for the same days thousands of times. */
const kept = <Numbers extends number[], Value>(
  work: (...numbers: Numbers) => Value,
): ((...numbers: Numbers) => Value) => {
  const known = new Map<string, { value: Value }>();
  return (...numbers) => {
    const key = numbers.join();
    const { value } = known.get(key) ?? { value: work(...numbers) };
    known.set(key, { value });
    return value;
  };
};

/** Days as seen from today in Rennes: everything in the demo is dated from them, so that it is always of this week. */
export const calendarOf = (now: Date) => {
  const today = plainDateAt(now, timeZone);
  const date = kept((days: number, months = 0): string => addToDate(addToDate(today, { days }), { months }));
  const startOf = kept((days: number): number => startOfDay(date(days), timeZone).getTime());
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  return {
    now,
    /** A plain date so many days from today, and months after that. */
    date,
    /** An hour of that day: `at(-3, '18:30')`. */
    at: (days: number, time: string): Date => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      return new Date(startOf(days) + (hours * 60 + minutes) * 60_000);
    },
    /** So many days, also parts of one, before or after now. */
    days: (count: number): Date => new Date(now.getTime() + count * dayMs),
    /** How many days off the coming Saturday is; on Fridays and Saturdays it is the one after. */
    saturday: weekday < 5 ? 6 - weekday : 13 - weekday,
  };
};

export type Calendar = ReturnType<typeof calendarOf>;
