import { Temporal } from 'temporal-polyfill';
import type { PartOfDay } from '@/lib/holding/rules';
import { addToDate, isPlainDate } from '@/lib/shared/period';

/** Days that words name: plain dates, both included, and a part of the day where one is named. */
export type Days = { from: string; to: string; at: PartOfDay | null };

const named = (all: Readonly<Record<string, unknown>>): string =>
  Object.keys(all)
    .sort((one, other) => other.length - one.length)
    .join('|');

const numbered = (...lists: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lists.flatMap((list) => list.split(' ').map((name, index) => [name, String(index + 1)] as const)),
  );

/** Words in plain letters; months also as they are shortened, where that is no other word. */
const months = numbered(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'january february march april may june july august september october november december',
  'janv fevr mars avr mai juin juil aug sept oct nov dec',
);

const weekdays = numbered(
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'monday tuesday wednesday thursday friday saturday sunday',
);

const parts: Readonly<Record<string, PartOfDay>> = {
  matin: 'morning',
  morning: 'morning',
  midi: 'noon',
  noon: 'noon',
  'apres midi': 'afternoon',
  afternoon: 'afternoon',
  soir: 'evening',
  soiree: 'evening',
  evening: 'evening',
  night: 'evening',
};

/** Whole words: the days from today, first and last. */
const near: Readonly<Record<string, readonly [first: number, last: number]>> = {
  'aujourd hui': [0, 0],
  today: [0, 0],
  demain: [1, 1],
  tomorrow: [1, 1],
  'apres demain': [2, 2],
  'day after tomorrow': [2, 2],
};

const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** The first such weekday from a date on, that date included. */
const coming = (weekday: number, from: string): string =>
  addToDate(from, { days: (weekday - weekdayOf(from) + 7) % 7 });

const monday = 1;
const saturday = 6;
const sunday = 7;

const partOf = (said: string | undefined): PartOfDay | null => parts[said ?? ''] ?? null;

/** A day of a month in a year that may not be said: the next one then. Null: there is none. */
const dateOf = (day: string, month: string, year: string | undefined, today: string): string | null => {
  const inYear = (which: string) =>
    `${which}-${(months[month] ?? '').padStart(2, '0')}-${day.replace('er', '').padStart(2, '0')}`;
  if (year) return isPlainDate(inYear(year)) ? inYear(year) : null;
  const thisYear = Number(today.slice(0, 4));
  // A 29th of February may be years away.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = inYear(String(thisYear + ahead));
    if (isPlainDate(date) && date >= today) return date;
  }
  return null;
};

type Groups = Readonly<Record<string, string | undefined>>;

/** How days are said, and what is meant on a day; null: it only looked like it. */
type Way = { said: RegExp; means: (groups: Groups, today: string) => Days | null };

const day = '(?:1er|\\d{1,2})';
const nth = '(?:st|nd|rd|th)?';
const month = `(?:${named(months)})`;
const weekday = `(?:${named(weekdays)})`;
const part = `(?: (?:au |in the |at )?(?<part>${named(parts)}))?`;
const year = '(?: (?<year>\\d{4}))?';
const before = '(?:pour |for |a partir du |des |le |les |du |de |on |ce |this |au )*';
const until = '(?: (?:au|jusqu au|a|to|until|and|et le|et))?';

const between = (from: string | null, to: string | null): Days | null =>
  from && to && from <= to ? { from, to, at: null } : null;

/** A span whose first day may lie in the month, and the year, before. */
const span = (
  { day: first = '', month: own, last = '', lastMonth = '', year: said }: Groups,
  today: string,
): Days | null => {
  const to = dateOf(last, lastMonth, said, today);
  const from = to && dateOf(first, own ?? lastMonth, to.slice(0, 4), today);
  if (from && to && from > to) return between(dateOf(first, own ?? lastMonth, undefined, today), to);
  return between(from, to);
};

const ways: readonly Way[] = [
  {
    said: new RegExp(
      `^(?:(?:pour|for) )?(?:du |from |entre le |between )?(?:the )?(?<day>${day})${nth}(?: (?<month>${month}))?${until}(?: the)? (?<last>${day})${nth} (?<lastMonth>${month})${year}$`,
    ),
    means: span,
  },
  {
    said: new RegExp(
      `^(?:(?:for|from|between) )?(?<lastMonth>${month}) (?<day>${day})${nth}${until} (?<last>${day})${nth}${year}$`,
    ),
    means: span,
  },
  {
    said: new RegExp(
      `^${before}(?:${weekday} )?(?:the )?(?<day>${day})${nth} (?:of )?(?<month>${month})${year}${part}$`,
    ),
    means: (said, today) => {
      const date = dateOf(said.day ?? '', said.month ?? '', said.year, today);
      return date ? { from: date, to: date, at: partOf(said.part) } : null;
    },
  },
  {
    said: new RegExp(`^${before}(?:${weekday} )?(?<month>${month}) (?<day>${day})${nth}${year}${part}$`),
    means: (said, today) => {
      const date = dateOf(said.day ?? '', said.month ?? '', said.year, today);
      return date ? { from: date, to: date, at: partOf(said.part) } : null;
    },
  },
  {
    said: new RegExp(
      `^${before}(?<next>next )?(?<weekday>${weekday})(?<after> prochain| qui vient)?${part}$`,
    ),
    means: (said, today) => {
      const isNext = said.next !== undefined || said.after !== undefined;
      const first = isNext ? addToDate(today, { days: 1 }) : today;
      const date = coming(Number(weekdays[said.weekday ?? '']), first);
      return { from: date, to: date, at: partOf(said.part) };
    },
  },
  {
    said: new RegExp(`^(?:pour |for )?(?<near>${named(near)})${part}$`),
    means: (said, today) => {
      const [first, last] = near[said.near ?? ''] ?? [0, 0];
      return {
        from: addToDate(today, { days: first }),
        to: addToDate(today, { days: last }),
        at: partOf(said.part),
      };
    },
  },
  {
    said: new RegExp(
      `^(?:pour |for )?(?:(?:ce|cet|cette|this) (?<part>${named(parts)})|(?<tonight>tonight))$`,
    ),
    means: (said, today) => ({ from: today, to: today, at: said.tonight ? 'evening' : partOf(said.part) }),
  },
  {
    said: /^(?:pour |for )?(?:(?:ce|le|this|the|at the) )?week ?end$/,
    means: (_, today) =>
      weekdayOf(today) >= saturday
        ? { from: today, to: coming(sunday, today), at: null }
        : { from: coming(saturday, today), to: coming(sunday, today), at: null },
  },
  {
    said: /^(?:pour |for )?(?:(?:le )?week ?end prochain|next week ?end)$/,
    means: (_, today) => {
      const first = coming(saturday, coming(monday, addToDate(today, { days: 1 })));
      const soon = coming(saturday, today);
      // On a Tuesday the coming one is meant, on a Friday the one after it.
      const from = weekdayOf(today) <= 3 ? soon : first;
      return { from, to: addToDate(from, { days: 1 }), at: null };
    },
  },
  {
    said: /^(?:pour |for )?(?:cette semaine|this week)$/,
    means: (_, today) => ({ from: today, to: coming(sunday, today), at: null }),
  },
  {
    said: /^(?:pour |for )?(?:(?:la )?semaine prochaine|next week)$/,
    means: (_, today) => {
      const from = coming(monday, addToDate(today, { days: 1 }));
      return { from, to: coming(sunday, from), at: null };
    },
  },
];

/** The days that a text in plain letters says and nothing but that, to whoever says it on a day; null: none. */
export const daysSaid = (plain: string, today: string): Days | null => {
  for (const { said, means } of ways) {
    const match = said.exec(plain);
    const days = match && means(match.groups ?? {}, today);
    if (days) return days;
  }
  return null;
};
