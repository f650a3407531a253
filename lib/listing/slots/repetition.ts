import { Temporal } from 'temporal-polyfill';
import { dateFormat } from '@/lib/shared/dates';
import { plainRule, type Rule, type Weekday, weekdays, writeDay, writeRule } from './rule';

/* Between a rule and people: what a form says of it, and how it is told. Pure. */

/** How the form lets people repeat. */
export const rhythms = {
  week: { freq: 'WEEKLY', interval: 1 },
  twoWeeks: { freq: 'WEEKLY', interval: 2 },
  month: { freq: 'MONTHLY', interval: 1 },
} as const satisfies Record<string, Pick<Rule, 'freq' | 'interval'>>;
export type Rhythm = keyof typeof rhythms;

/** Which of a month's weekdays: the first four, or the last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

/** What a form says of a repetition. Without weekdays (or `nth`) it is that of the first date. */
export type Repetition = {
  repeat: Rhythm;
  weekdays: readonly Weekday[];
  nth: Nth | null;
  count: number | null;
  until: string | null;
};

const weekdayOf = (date: string): Weekday => weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] as Weekday;

/** The how-manieth of its weekday a date is in its month; a fifth is the last. */
const nthOf = (date: string): Nth => {
  const nth = Math.ceil(Temporal.PlainDate.from(date).day / 7);
  return nth > 4 ? -1 : (nth as Nth);
};

/** The rule of a form, for sessions from `date` on. */
export const ruleOf = ({ repeat, weekdays: chosen, nth, count, until }: Repetition, date: string): Rule => {
  const rhythm = rhythms[repeat];
  const days = chosen.length > 0 ? weekdays.filter((each) => chosen.includes(each)) : [weekdayOf(date)];
  const which = rhythm.freq === 'MONTHLY' ? (nth ?? nthOf(date)) : null;
  return { ...plainRule, ...rhythm, byDay: days.map((each) => ({ nth: which, day: each })), count, until };
};

/** What a form would say of a rule; null where it has no words for it. */
export const repetitionOf = (rule: Rule): Repetition | null => {
  const { freq, interval, byDay, count, until } = rule;
  const repeat = (Object.keys(rhythms) as Rhythm[]).find(
    (each) => rhythms[each].freq === freq && rhythms[each].interval === interval,
  );
  const [first] = byDay;
  if (!repeat || !first) return null;
  const nth = nths.find((each) => each === first.nth) ?? null;
  const said: Repetition = { repeat, weekdays: byDay.map((each) => each.day), nth, count, until };
  return writeRule(ruleOf(said, '2026-01-01')) === writeRule(rule) ? said : null;
};

/** 5 January 1970 was a Monday. */
const dayName = (day: Weekday, locale: string): string =>
  dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))),
  );

const dayText = (date: string, locale: string): string =>
  dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );

/** A word of `slots.rule`, and what it is filled with. */
export type RuleWord = {
  word: Rhythm | 'other' | 'never' | 'count' | 'until';
  values: Record<string, string | number>;
};

const endOf = ({ count, until }: Rule, locale: string): RuleWord => {
  if (count !== null) return { word: 'count', values: { count } };
  if (until !== null) return { word: 'until', values: { until: dayText(until, locale) } };
  return { word: 'never', values: {} };
};

/** A rule in words: how it repeats, and when it ends. */
export const spokenRule = (rule: Rule, locale: string): { every: RuleWord; end: RuleWord } => {
  const said = repetitionOf(rule);
  const days = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    said?.weekdays.map((each) => dayName(each, locale)) ?? [],
  );
  return {
    every: { word: said?.repeat ?? 'other', values: { days, nth: said?.nth ?? 0 } },
    end: endOf(rule, locale),
  };
};

/** A rule as it must be once the session of one date is held on another: its weekday, or its day of the month, moves along. */
export const movedRule = (rule: Rule, from: string, to: string): Rule => {
  if (from === to) return rule;
  const dayOf = (date: string) => Temporal.PlainDate.from(date).day;
  const byDay = rule.byDay.map((each) =>
    each.day === weekdayOf(from) ? { nth: each.nth === null ? null : nthOf(to), day: weekdayOf(to) } : each,
  );
  return {
    ...rule,
    byDay: byDay.filter((each, at) => byDay.findIndex((other) => writeDay(other) === writeDay(each)) === at),
    byMonthDay: rule.byMonthDay.map((each) => (each === dayOf(from) ? dayOf(to) : each)),
  };
};

/** Whether two rules go on at the same pace, so that the third session of the one is the third of the other. */
export const isSameRhythm = (one: Rule, other: Rule): boolean => {
  const pace = ({ freq, interval, byDay, byMonthDay, byMonth, bySetPos }: Rule) =>
    [freq, interval, byDay.length, byMonthDay.length, byMonth, bySetPos].join();
  return pace(one) === pace(other);
};
