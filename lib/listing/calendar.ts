import { addToDate, type Grain, plainDateAt, startOfDay } from '@/lib/shared/period';

/** A stretch of time in which fewer units are free than there are. */
type Busy = { from: Date; to: Date; unitsFree: number };

export type DayState = 'past' | 'free' | 'partly' | 'busy';

export type Day = { date: string; state: DayState };

/** A month as its days, and how many days of the week come before the first (weeks begin on Monday). */
export type Month = { month: string; before: number; days: Day[] };

/** `2026-11` of a plain date; the month some months later. */
export const monthOf = (date: string): string => date.slice(0, 7);
export const monthAfter = (month: string, months: number): string =>
  monthOf(addToDate(`${month}-01`, { months }));

export const isMonth = (text: string): boolean => /^2[01]\d\d-(0[1-9]|1[0-2])$/.test(text);

const dayAfter = (date: string): string => {
  const at = new Date(`${date}T00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
};

/** A stretch with the days that it touches: most days touch none, and need no reckoning with clocks. */
type Dated = Busy & { first: string; last: string };

/**
 * What of a day is left. Busy: at every moment of it all units are held; partly: some of the day is, or some of the
 * units are. A day is as long as the clock of the place makes it.
 */
const stateOf = (date: string, today: string, busy: readonly Dated[], timeZone: string): DayState => {
  if (date < today) return 'past';
  const held = busy.filter(({ first, last }) => date >= first && date <= last);
  if (held.length === 0) return 'free';
  const from = startOfDay(date, timeZone).getTime();
  const to = startOfDay(dayAfter(date), timeZone).getTime();
  const full = held
    .filter(({ unitsFree }) => unitsFree <= 0)
    .reduce((sum, each) => sum + Math.min(each.to.getTime(), to) - Math.max(each.from.getTime(), from), 0);
  return full >= to - from ? 'busy' : 'partly';
};

/** Some months of a listing's calendar, in its own time zone. `busy` covers them, in stretches that do not overlap. */
export const monthsOf = (
  first: string,
  count: number,
  { busy, timeZone, today }: { busy: readonly Busy[]; timeZone: string; today: string },
): Month[] => {
  const dated = busy.map((each) => ({
    ...each,
    first: plainDateAt(each.from, timeZone),
    last: plainDateAt(new Date(each.to.getTime() - 1), timeZone),
  }));
  return Array.from({ length: count }, (_, index) => {
    const month = monthAfter(first, index);
    const days: Day[] = [];
    for (let date = `${month}-01`; monthOf(date) === month; date = dayAfter(date)) {
      days.push({ date, state: stateOf(date, today, dated, timeZone) });
    }
    return { month, before: (new Date(`${month}-01T00:00Z`).getUTCDay() + 6) % 7, days };
  });
};

type Chosen = { from: string; to: string };

/**
 * What a day chosen in the calendar asks for, after what is asked for already: a first choice is one day, one night or
 * one month, a later day makes it longer, and then it begins anew.
 */
const choices: Record<Grain, (date: string, chosen: Chosen | null) => Chosen> = {
  time: (date, chosen) =>
    chosen && chosen.from === chosen.to && date > chosen.from
      ? { from: chosen.from, to: date }
      : { from: date, to: date },
  night: (date, chosen) =>
    chosen && chosen.to === dayAfter(chosen.from) && date > chosen.to
      ? { from: chosen.from, to: date }
      : { from: date, to: dayAfter(date) },
  month: (date) => ({ from: date, to: addToDate(date, { months: 1 }) }),
};

export const choose = (grain: Grain, date: string, chosen: Chosen | null): Chosen =>
  choices[grain](date, chosen);
