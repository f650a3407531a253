import { addToDate, momentOf, plainDateAt } from '@/lib/shared/period';

/** A public value that nobody can know beforehand: a lottery draw, on fixed days of the week (0: Sunday). */
type Source = {
  days: readonly number[];
  /** When its balls fall, on the clock of its country. */
  at: string;
  timeZone: string;
  /** How many balls of how many, set by set. Each set is written in ascending order, each number with two digits. */
  sets: readonly { count: number; of: number }[];
};

/** Which values a draw may wait for. Another one is a row here, and its words `draw.source.<name>`. */
export const sources = {
  loto: {
    days: [1, 3, 6],
    at: '20:20',
    timeZone: 'Europe/Paris',
    sets: [
      { count: 5, of: 49 },
      { count: 1, of: 10 },
    ],
  },
  euromillions: {
    days: [2, 5],
    at: '21:00',
    timeZone: 'Europe/Paris',
    sets: [
      { count: 5, of: 50 },
      { count: 2, of: 12 },
    ],
  },
} as const satisfies Record<string, Source>;

export type SourceName = keyof typeof sources;
export const sourceNames = Object.keys(sources) as SourceName[];

/** Nobody takes part any more this long before the balls fall. */
const marginMs = 3_600_000;

/** The first value of a source that comes long enough after a closing. */
export const valueAfter = (name: SourceName, closesAt: Date): Date => {
  const { days, at, timeZone }: Source = sources[name];
  const first = plainDateAt(closesAt, timeZone);
  for (let ahead = 0; ; ahead += 1) {
    const date = addToDate(first, { days: ahead });
    const moment = momentOf(`${date}T${at}`, timeZone);
    const isDay = days.includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    if (isDay && moment && moment.getTime() >= closesAt.getTime() + marginMs) return moment;
  }
};

/** How many numbers are to be typed. */
export const numbersOf = (name: SourceName): number =>
  sources[name].sets.reduce((sum, { count }) => sum + count, 0);

/**
 * V as everybody writes it: the source, its date, its numbers set by set (`loto 2026-12-05 04 17 23 38 49 02`); null for
 * numbers that are none of it. In which order the balls of a set fell does not matter.
 */
export const writtenValue = (name: SourceName, valueAt: Date, typed: string): string | null => {
  const { timeZone, sets }: Source = sources[name];
  const numbers = (typed.match(/\d+/g) ?? []).map(Number);
  if (numbers.length !== numbersOf(name)) return null;
  const written: string[] = [];
  for (const { count, of } of sets) {
    const set = numbers.splice(0, count).sort((one, other) => one - other);
    if (new Set(set).size < count || set.some((number) => number < 1 || number > of)) return null;
    written.push(...set.map((number) => String(number).padStart(2, '0')));
  }
  return [name, plainDateAt(valueAt, timeZone), ...written].join(' ');
};
