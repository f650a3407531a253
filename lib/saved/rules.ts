import { addToDate, plainDateAt, startOfDay } from '@/lib/shared/period';

/** How often somebody is told what is new in a search of theirs. */
export const paces = ['soon', 'daily', 'weekly', 'never'] as const;
export type Pace = (typeof paces)[number];

/** How many of each somebody can keep. */
export const mostSaved = { searches: 30, lists: 30, listings: 500 } as const;

/** How long names may be, in characters. */
export const nameLimits = { list: 60, search: 120 } as const;

/** What an address of ours never comes to, in characters. */
export const longestAddress = 2000;

/** How many finds are named in a mail; that there are more is said. */
export const namedFinds = 5;

/** What comes once a day comes with the morning. */
const morningHour = 8;
const hourMs = 3_600_000;

const morningOf = (date: string, timeZone: string): Date =>
  new Date(startOfDay(date, timeZone).getTime() + morningHour * hourMs);

/** Monday is 1. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7;

/** The first morning after a moment, on a Monday where it is a week's. */
const nextMorning = (after: Date, timeZone: string, isWeekly: boolean): Date => {
  const today = plainDateAt(after, timeZone);
  const days = isWeekly ? (8 - weekdayOf(today)) % 7 : 0;
  const morning = morningOf(addToDate(today, { days }), timeZone);
  return morning > after
    ? morning
    : morningOf(addToDate(today, { days: days + (isWeekly ? 7 : 1) }), timeZone);
};

const nextOf: Record<Pace, (after: Date, timeZone: string) => Date | null> = {
  soon: (after) => after,
  daily: (after, timeZone) => nextMorning(after, timeZone, false),
  weekly: (after, timeZone) => nextMorning(after, timeZone, true),
  never: () => null,
};

/** When a search is looked at next, on the community's clock; null: not at all. */
export const nextTelling = (pace: Pace, after: Date, timeZone: string): Date | null =>
  nextOf[pace](after, timeZone);

/** A pace as it is kept. */
export const isPace = (text: string): text is Pace => (paces as readonly string[]).includes(text);
