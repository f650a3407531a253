import { Temporal } from 'temporal-polyfill';
import type { Message } from '@/lib/shared/errors';
import { isPlainDate } from '@/lib/shared/period';

/*
 * The rule by which slots repeat: RFC 5545 text without its DTSTART; `UNTIL` is kept as a date of the listing's own
 * clock. Pure.
 */

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** At most so many slots are made in one go. */
export const slotsAtOnce = 200;

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** A weekday, or (`nth`) the first, second … or last (-1) of a month. */
export type RuleDay = { nth: number | null; day: Weekday };

/** A rule in its parts. */
export type Rule = {
  freq: (typeof frequencies)[number];
  interval: number;
  byDay: readonly RuleDay[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  bySetPos: readonly number[];
  weekStart: Weekday;
  count: number | null;
  /** The last day that may have a slot. */
  until: string | null;
};

/** What a rule is where it says nothing else. */
export const plainRule: Rule = {
  freq: 'WEEKLY',
  interval: 1,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  weekStart: 'MO',
  count: null,
  until: null,
};

type Clock = { timeZone: string; time: string };

const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (text: string): Word | null =>
    words.find((word) => word === text) ?? null;

const whole =
  (least: number, most: number, alsoFromEnd = false) =>
  (text: string): number | null => {
    const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    const size = alsoFromEnd ? Math.abs(number) : number;
    return size >= least && size <= most ? number : null;
  };

const several =
  <Item>(read: (text: string) => Item | null) =>
  (text: string): Item[] | null => {
    const items = text.split(',').map(read);
    return items.some((item) => item === null) ? null : (items as Item[]);
  };

const ruleDay = (text: string): RuleDay | null => {
  const [, nth, day] = /^([+-]?\d)?([A-Z]{2})$/.exec(text) ?? [];
  const known = oneOf(weekdays)(day ?? '');
  if (!known) return null;
  const number = nth === undefined ? null : whole(1, 5, true)(nth);
  return nth !== undefined && number === null ? null : { nth: number, day: known };
};

/** The last day of `UNTIL`, be it a date, a moment of the listing's clock or of the world's. */
const lastDay = (text: string, { timeZone, time }: Clock): string | null => {
  const [, year, month, day, hours, minutes, seconds, isUtc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isPlainDate(date)) return null;
  if (hours === undefined) return date;
  const typed = `${date}T${hours}:${minutes}:${seconds}`;
  try {
    const local = isUtc
      ? Temporal.Instant.from(`${typed}Z`).toZonedDateTimeISO(timeZone).toPlainDateTime()
      : Temporal.PlainDateTime.from(typed);
    const isBefore = Temporal.PlainTime.compare(local.toPlainTime(), time) < 0;
    return local
      .toPlainDate()
      .subtract({ days: isBefore ? 1 : 0 })
      .toString();
  } catch {
    return null;
  }
};

/** How each part that we take is read; null: it cannot be. */
const parts: Record<string, (text: string, clock: Clock) => Partial<Rule> | null> = {
  FREQ: (text) => one('freq', oneOf(frequencies)(text)),
  INTERVAL: (text) => one('interval', whole(1, 99)(text)),
  BYDAY: (text) => one('byDay', several(ruleDay)(text)),
  BYMONTHDAY: (text) => one('byMonthDay', several(whole(1, 31, true))(text)),
  BYMONTH: (text) => one('byMonth', several(whole(1, 12))(text)),
  BYSETPOS: (text) => one('bySetPos', several(whole(1, 366, true))(text)),
  WKST: (text) => one('weekStart', oneOf(weekdays)(text)),
  COUNT: (text) => one('count', whole(1, slotsAtOnce)(text)),
  UNTIL: (text, clock) => one('until', lastDay(text, clock)),
};

const one = <Name extends keyof Rule>(name: Name, value: Rule[Name] | null): Partial<Rule> | null =>
  value === null ? null : { [name]: value };

const longest = 300;

/** Parts that make no sense together, by RFC 5545. */
const isContradiction = ({ freq, byDay, byMonthDay, bySetPos, byMonth, count, until }: Rule): boolean =>
  (count !== null && until !== null) ||
  (byDay.some(({ nth }) => nth !== null) && (freq === 'WEEKLY' || freq === 'DAILY')) ||
  (freq === 'WEEKLY' && byMonthDay.length > 0) ||
  (bySetPos.length > 0 && byDay.length + byMonthDay.length + byMonth.length === 0);

/**
 * Reads RFC 5545 text (with or without `RRULE:`); a message for what is no rule, repeats within a day, or holds a part or
 * a size that we do not take. `clock`: the listing's zone, and the time of day of its slots.
 */
export const readRule = (text: string, clock: Clock): { rule: Rule } | { problem: Message } => {
  const refuse = (part: string) => ({
    problem: { key: 'slot.wrongRule', values: { part: part.slice(0, 60) } },
  });
  if (text.length > longest) return refuse(text);
  const read: Partial<Rule> = {};
  const seen = new Set<string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=');
    const found = !seen.has(name) && Object.hasOwn(parts, name) ? parts[name]?.(value, clock) : null;
    if (!found) return refuse(part);
    seen.add(name);
    Object.assign(read, found);
  }
  const rule = { ...plainRule, ...read };
  return seen.has('FREQ') && !isContradiction(rule) ? { rule } : refuse(text);
};

export const writeDay = ({ nth, day }: RuleDay): string => `${nth ?? ''}${day}`;

/** The text of a rule, as it is kept. */
export const writeRule = ({ freq, interval, weekStart, count, until, ...by }: Rule): string =>
  [
    `FREQ=${freq}`,
    interval > 1 && `INTERVAL=${interval}`,
    by.byMonth.length > 0 && `BYMONTH=${by.byMonth}`,
    by.byMonthDay.length > 0 && `BYMONTHDAY=${by.byMonthDay}`,
    by.byDay.length > 0 && `BYDAY=${by.byDay.map(writeDay)}`,
    by.bySetPos.length > 0 && `BYSETPOS=${by.bySetPos}`,
    weekStart !== 'MO' && `WKST=${weekStart}`,
    count !== null && `COUNT=${count}`,
    until !== null && `UNTIL=${until.replaceAll('-', '')}`,
  ]
    .filter(Boolean)
    .join(';');

/** How far ahead a series may say that it ends; one that says nothing goes on. */
export const farthestEnd = { years: 2 } as const;

/** A rule that we wrote. */
export const keptRule = (text: string): Rule => {
  const read = readRule(text, { timeZone: 'UTC', time: '00:00' });
  if ('problem' in read) throw new Error(`no rule of ours: ${text}`);
  return read.rule;
};

/**
 * The text of a rule as it holds for a series that was ended on a day before its own end, changed or called off from
 * there on. It no longer tells how many times, but until when.
 */
export const heldRule = (text: string, lastDay: string | null): string => {
  if (lastDay === null) return text;
  const { until, ...rule } = keptRule(text);
  const isOverBefore = until !== null && until < lastDay;
  return writeRule({ ...rule, count: null, until: isOverBefore ? until : lastDay });
};
