import { Temporal } from 'temporal-polyfill';

/**
 * How a type counts time.
 * - `time`: any moment to any moment; also whole days, the last one included (`2026-11-28`–`2026-11-29` is two days).
 * - `night`: dates `[in, out)`: the day of leaving is free for the next one.
 * - `month`: from a date to the same day of a later month, `[from, to)`.
 */
export const grains = ['time', 'night', 'month'] as const;
export type Grain = (typeof grains)[number];

/** What of a period one of a unit pays for: elapsed minutes, days of the calendar, a Saturday and its Sunday, months of the calendar. */
export type Reach = { minutes: number } | { days: number } | 'weekend' | 'months';

type TimeRow = { reach: Reach; days: number; code: string; codeCount?: number };

/**
 * The lengths of time that a price can be for, longest first: of two ways to pay that cost the same, the one in longer units is
 * shown. `days` compares prices only, quotes count real time (`lib/booking/cover.ts`); `code` is UN/CEFACT Recommendation 20's, as
 * schema.org wants it, and `codeCount` how many of those one of it is. Words: `units.<unit>`.
 */
const timeRows = {
  month: { reach: 'months', days: 30, code: 'MON' },
  week: { reach: { days: 7 }, days: 7, code: 'WEE' },
  weekend: { reach: 'weekend', days: 2, code: 'DAY' },
  night: { reach: { days: 1 }, days: 1, code: 'DAY' },
  day: { reach: { days: 1 }, days: 1, code: 'DAY' },
  hour: { reach: { minutes: 60 }, days: 1 / 24, code: 'HUR' },
  halfHour: { reach: { minutes: 30 }, days: 1 / 48, code: 'MIN', codeCount: 30 },
} as const satisfies Record<string, TimeRow>;

/** One of what a slot has. */
const countRows = { place: { code: 'C62' }, portion: { code: 'C62' }, item: { code: 'C62' } } as const;

export type TimeUnit = keyof typeof timeRows;
export type CountUnit = keyof typeof countRows;
/** What a price can be for. */
export type RateUnit = TimeUnit | CountUnit;

export const timeUnits: Readonly<Record<TimeUnit, TimeRow>> = timeRows;

const everyUnit: Readonly<Record<RateUnit, { code: string; codeCount?: number }>> = {
  ...timeRows,
  ...countRows,
};
export const rateUnits = Object.keys(everyUnit) as [RateUnit, ...RateUnit[]];

/** What machines call a unit, and how many of what they call so it is. */
export const unitCode = (unit: RateUnit): string => everyUnit[unit].code;
export const unitCodeCount = (unit: RateUnit): number => everyUnit[unit].codeCount ?? 1;

export const isCountUnit = (unit: RateUnit): unit is CountUnit => unit in countRows;

/** Two instants, `[from, to)`. */
export type Period = { from: Date; to: Date };

/** The same, or from a moment on, without an end. */
export type OpenPeriod = { from: Date; to: Date | null };

/** In these years nothing that is made of a date, in any time zone, leaves what the database can count. */
const year = /^2[01]\d\d-/;

/** A plain date of these two centuries: `2026-11-28`. */
export const isPlainDate = (text: string): boolean =>
  year.test(text) && /^\d{4}-\d{2}-\d{2}$/.test(text) && canParse(text);

const canParse = (text: string): boolean => {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

/** Midnight of a plain date in a time zone; where the clock skips midnight, the first moment of that day. */
export const startOfDay = (date: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);

/** The plain date that it is at an instant in a time zone. */
export const plainDateAt = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

/** An instant as the clock of a place shows it: `2026-11-28T09:00:00+01:00`. */
export const instantText = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** `date` and some days or months later (or earlier). The 31st becomes the last day of a shorter month. */
export const addToDate = (date: string, span: { days?: number; months?: number }): string =>
  Temporal.PlainDate.from(date).add(span).toString();

/** How many days one plain date lies after another; less than 0: before it. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;

/**
 * A moment as typed: `2026-11-28T18:00` on a place's clock, or with an offset of its own; null when it is none, or lies
 * outside these two centuries.
 */
export const momentOf = (typed: string, timeZone: string): Date | null => {
  if (!year.test(typed) || typed.length > 40) return null;
  try {
    const instant = /(Z|[+-]\d{2}:?\d{2})$/.test(typed)
      ? Temporal.Instant.from(typed)
      : Temporal.PlainDateTime.from(typed, { overflow: 'reject' }).toZonedDateTime(timeZone).toInstant();
    return new Date(instant.epochMilliseconds);
  } catch {
    return null;
  }
};
