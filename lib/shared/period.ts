import { Temporal } from 'temporal-polyfill';

/**
 * How a type counts time.
 * - `time`: any moment to any moment; also whole days, the last one included (`2026-11-28`–`2026-11-29` is two days).
 * - `night`: dates `[in, out)`: the day of leaving is free for the next one.
 * - `month`: from a date to the same day of a later month, `[from, to)`.
 */
export const grains = ['time', 'night', 'month'] as const;
export type Grain = (typeof grains)[number];

const timeUnits = ['hour', 'day', 'weekend', 'week', 'night', 'month'] as const;
const countUnits = ['place', 'portion'] as const;

/** What a price can be for: a length of time, or one of what a slot has. */
export const rateUnits = [...timeUnits, ...countUnits] as const;
export type RateUnit = (typeof rateUnits)[number];
export type TimeUnit = (typeof timeUnits)[number];
export type CountUnit = (typeof countUnits)[number];

export const isCountUnit = (unit: RateUnit): unit is CountUnit =>
  (countUnits as readonly string[]).includes(unit);

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
