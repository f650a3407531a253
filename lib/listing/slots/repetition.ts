import { Temporal } from 'temporal-polyfill';
import { dateFormat } from '@/lib/shared/dates';
import { listed } from '@/lib/shared/listed';
import { plainRule, type Rule, type Weekday, weekdays, writeDay, writeRule } from './rule';

/* Between a rule and people: what a form says of it, and how it is told. Pure. */

/** How the form lets people repeat: by weekdays (of a month: which of them), or by the day of the month. */
export const rhythms = {
  week: { freq: 'WEEKLY', interval: 1, by: 'weekday' },
  twoWeeks: { freq: 'WEEKLY', interval: 2, by: 'weekday' },
  month: { freq: 'MONTHLY', interval: 1, by: 'weekday' },
  monthDay: { freq: 'MONTHLY', interval: 1, by: 'monthDay' },
} as const satisfies Record<string, Pick<Rule, 'freq' | 'interval'> & { by: 'weekday' | 'monthDay' }>;
export type Rhythm = keyof typeof rhythms;

/** Which of a month's weekdays: the first four, or the last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

/** What a form says of a repetition. Without weekdays (or `nth`, or `monthDay`) it is that of the first date. */
export type Repetition = {
  repeat: Rhythm;
  weekdays: readonly Weekday[];
  nth: Nth | null;
  monthDay?: number | null;
  count: number | null;
  until: string | null;
};

const weekdayOf = (date: string): Weekday => weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] as Weekday;

/** The how-manieth of its weekday a date is in its month; a fifth is the last. */
const nthOf = (date: string): Nth => {
  const nth = Math.ceil(Temporal.PlainDate.from(date).day / 7);
  return nth > 4 ? -1 : (nth as Nth);
};

const dayOf = (date: string): number => Temporal.PlainDate.from(date).day;

/** The rule of a form, for slots from `date` on. */
export const ruleOf = (
  { repeat, weekdays: chosen, nth, monthDay, count, until }: Repetition,
  date: string,
): Rule => {
  const { by, freq, interval } = rhythms[repeat];
  const rule = { ...plainRule, freq, interval, count, until };
  if (by === 'monthDay') return { ...rule, byMonthDay: [monthDay ?? dayOf(date)] };
  const days = chosen.length > 0 ? weekdays.filter((each) => chosen.includes(each)) : [weekdayOf(date)];
  const which = freq === 'MONTHLY' ? (nth ?? nthOf(date)) : null;
  return { ...rule, byDay: days.map((each) => ({ nth: which, day: each })) };
};

/** What a form would say of a rule; null where it has no words for it. */
export const repetitionOf = (rule: Rule): Repetition | null => {
  const { byDay, byMonthDay, count, until } = rule;
  const nth = nths.find((each) => each === byDay[0]?.nth) ?? null;
  const [monthDay = null] = byMonthDay.filter((each) => each > 0);
  const said = { weekdays: byDay.map((each) => each.day), nth, monthDay, count, until };
  const text = writeRule(rule);
  const repeat = (Object.keys(rhythms) as Rhythm[]).find(
    (each) => writeRule(ruleOf({ repeat: each, ...said }, '2026-01-01')) === text,
  );
  // Where no day is said it is that of the first date, which a rule alone does not know.
  const isWhole = said.weekdays.length > 0 || monthDay !== null;
  return repeat && isWhole ? { repeat, ...said } : null;
};

/** 5 January 1970 was a Monday. */
const dayName = (day: Weekday, locale: string): string =>
  dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))),
  );

/** French counts the days of a month from a first one. */
const firstDay: Record<string, string> = { fr: '1er' };

const dayText = (date: string, locale: string): string =>
  dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .formatToParts(new Date(`${date}T00:00Z`))
    .map(({ type, value }) => (type === 'day' && value === '1' ? (firstDay[locale] ?? value) : value))
    .join('');

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
  const days = listed(locale, said?.weekdays.map((each) => dayName(each, locale)) ?? []);
  return {
    every: { word: said?.repeat ?? 'other', values: { days, nth: said?.nth ?? 0, day: said?.monthDay ?? 0 } },
    end: endOf(rule, locale),
  };
};

/** A rule as it must be once the slot of one date is held on another: its weekday, or its day of the month, moves along. */
export const movedRule = (rule: Rule, from: string, to: string): Rule => {
  if (from === to) return rule;
  const byDay = rule.byDay.map((each) =>
    each.day === weekdayOf(from) ? { nth: each.nth === null ? null : nthOf(to), day: weekdayOf(to) } : each,
  );
  return {
    ...rule,
    byDay: byDay.filter((each, at) => byDay.findIndex((other) => writeDay(other) === writeDay(each)) === at),
    byMonthDay: rule.byMonthDay.map((each) => (each === dayOf(from) ? dayOf(to) : each)),
  };
};

/** Whether two rules go on at the same pace, so that the third slot of the one is the third of the other. */
export const isSameRhythm = (one: Rule, other: Rule): boolean => {
  const pace = ({ freq, interval, byDay, byMonthDay, byMonth, bySetPos }: Rule) =>
    [freq, interval, byDay.length, byMonthDay.length, byMonth, bySetPos].join();
  return pace(one) === pace(other);
};
