import { addToDate, type Grain, plainDateAt, startOfDay } from '@/lib/shared/period';
import type { Bookable } from './notice';

/** A stretch of time in which fewer units are free than there are. */
type Busy = { from: Date; to: Date; unitsFree: number };

/** `tooSoon`, `tooFar`: nothing can begin on it; `tooShort`: free, but not for as long as it is given at the least. */
export type DayState = 'past' | 'free' | 'partly' | 'busy' | 'tooSoon' | 'tooFar' | 'tooShort';

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

const isFree = ({ state }: Day): boolean => state === 'free' || state === 'partly';

/** How much a calendar's days, nights or months are, added to a date. */
const lengthening: Record<Grain, 'days' | 'months'> = { time: 'days', night: 'days', month: 'months' };
const after = (grain: Grain, date: string, count: number): string =>
  addToDate(date, { [lengthening[grain]]: count });

/**
 * The days on which nothing can begin say so: too soon for the notice, too far ahead, or in a stretch that is shorter
 * than the shortest time. Stretches that go on beyond what is shown are taken for long enough.
 */
const withRules = (days: readonly Day[], grain: Grain, { first, last, shortest }: Bookable): Day[] => {
  const ruled = days.map((day): Day => {
    if (!isFree(day)) return day;
    if (day.date < first) return { ...day, state: 'tooSoon' };
    return day.date > last ? { ...day, state: 'tooFar' } : day;
  });
  for (let from = 0; from < ruled.length; from += 1) {
    const begin = ruled[from];
    if (!begin || !isFree(begin)) continue;
    let to = from;
    while (ruled[to + 1] && isFree(ruled[to + 1] as Day)) to += 1;
    const next = ruled[to + 1];
    const isWhole = (from > 0 || begin.date <= first) && next?.state === 'busy';
    if (isWhole && after(grain, begin.date, shortest) > next.date)
      for (let at = from; at <= to; at += 1) ruled[at] = { ...(ruled[at] as Day), state: 'tooShort' };
    from = to;
  }
  return ruled;
};

type Shown = {
  busy: readonly Busy[];
  timeZone: string;
  today: string;
  /** The rules that a request is judged by; without, only what is held is said. */
  rules?: { grain: Grain; bookable: Bookable };
};

/** Some months of a listing's calendar, in its own time zone. `busy` covers them, in stretches that do not overlap. */
export const monthsOf = (first: string, count: number, { busy, timeZone, today, rules }: Shown): Month[] => {
  const dated = busy.map((each) => ({
    ...each,
    first: plainDateAt(each.from, timeZone),
    last: plainDateAt(new Date(each.to.getTime() - 1), timeZone),
  }));
  const end = `${monthAfter(first, count)}-01`;
  const days: Day[] = [];
  for (let date = `${first}-01`; date < end; date = dayAfter(date))
    days.push({ date, state: stateOf(date, today, dated, timeZone) });
  const ruled = rules ? withRules(days, rules.grain, rules.bookable) : days;
  return Array.from({ length: count }, (_, index) => {
    const month = monthAfter(first, index);
    return {
      month,
      before: (new Date(`${month}-01T00:00Z`).getUTCDay() + 6) % 7,
      days: ruled.filter(({ date }) => monthOf(date) === month),
    };
  });
};

/** The weeks of a month, from Monday on; those that are wholly past say nothing and only push the others down. */
export const weeksOf = ({ before, days }: Month): (Day | null)[][] => {
  const cells = [...Array<null>(before).fill(null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7),
  );
  return weeks.filter((week) => week.some((day) => day !== null && day.state !== 'past'));
};

type Chosen = { from: string; to: string };

/** The last date that a period of so many days, nights or months from `date` is asked for with: days count their last. */
const lastOf: Record<Grain, (date: string, count: number) => string> = {
  time: (date, count) => addToDate(date, { days: count - 1 }),
  night: (date, count) => addToDate(date, { days: count }),
  month: (date, count) => addToDate(date, { months: count }),
};

/** Whether a later choice makes the period longer: months are asked for by their number. */
const grows: Record<Grain, boolean> = { time: true, night: true, month: false };

/**
 * What a day chosen in the calendar asks for, after what is asked for already: a first choice is the shortest time there
 * is, a later day makes it longer, never beyond the longest, and then it begins anew.
 */
export const choose = (
  grain: Grain,
  date: string,
  chosen: Chosen | null,
  { shortest, longest }: Pick<Bookable, 'shortest' | 'longest'> = { shortest: 1, longest: 10_000 },
): Chosen => {
  const isFirst = chosen !== null && chosen.to === lastOf[grain](chosen.from, shortest);
  if (isFirst && grows[grain] && date > chosen.to && date <= lastOf[grain](chosen.from, longest))
    return { from: chosen.from, to: date };
  return { from: date, to: lastOf[grain](date, shortest) };
};
