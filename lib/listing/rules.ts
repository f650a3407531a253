import { Temporal } from 'temporal-polyfill';
import { AppError, type Message } from '@/lib/shared/errors';
import {
  addToDate,
  daysBetween,
  type Grain,
  isCountUnit,
  isPlainDate,
  momentOf,
  type Period,
  plainDateAt,
  type RateUnit,
  startOfDay,
  timeUnits,
} from '@/lib/shared/period';
import { plainText } from '@/lib/shared/plain-text';
import { type Details, isClosed } from './fields';
import { lengthLimits, minutesADay, staysWithinADay } from './lengths';
import type { ListingType } from './listing-type';
import { earliestMoment, keepsNotice } from './notice';
import { type PriceWay, priceWays } from './price-ways';
import { creditBack, nightsBack, tokenBack, weighingOf } from './returns';
import type { Rate } from './schema';

/** What is typed or sent as a period. */
export type Dates = { from: string; to: string };

const wrong = (field: 'from' | 'to', key: string): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key } } });

/** A local time, or an instant with its offset: never a date alone, which means a whole day. */
const instantOf = (typed: string, timeZone: string): Date | null =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})|:\d{2}|Z|[+-]\d{2}:?\d{2})?$/.test(
    typed,
  )
    ? momentOf(typed, timeZone)
    : null;

const readTimes = ({ from, to }: Dates, timeZone: string): Period => {
  const start = isPlainDate(from) ? startOfDay(from, timeZone) : instantOf(from, timeZone);
  if (!start) throw wrong('from', 'period.wrong');
  const end = isPlainDate(to) ? startOfDay(addToDate(to, { days: 1 }), timeZone) : instantOf(to, timeZone);
  if (!end) throw wrong('to', 'period.wrong');
  return { from: start, to: end };
};

const readDates = ({ from, to }: Dates, timeZone: string): Period => {
  if (!isPlainDate(from)) throw wrong('from', 'period.wrongDate');
  if (!isPlainDate(to)) throw wrong('to', 'period.wrongDate');
  return { from: startOfDay(from, timeZone), to: startOfDay(to, timeZone) };
};

/** Whole months from one plain date to another, or null when it is not a whole number of them. */
const wholeMonths = (from: string, to: string): number | null => {
  const guess = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {
    largestUnit: 'month',
  }).months;
  return [guess, guess + 1].find((months) => addToDate(from, { months }) === to) ?? null;
};

/**
 * The instants of typed dates in the listing's time zone. `time`: dates (the last one included), local times
 * (`2026-11-28T09:00`) or ISO with an offset; `night` and `month`: dates `[from, to)`.
 * Throws `invalid` with a message beside `from` or `to`.
 */
export const periodOf = (grain: Grain, dates: Dates, timeZone: string): Period => {
  const typed = { from: dates.from.trim(), to: dates.to.trim() };
  const period = grain === 'time' ? readTimes(typed, timeZone) : readDates(typed, timeZone);
  if (period.to <= period.from) throw wrong('to', 'period.endBeforeStart');
  if (grain === 'month' && wholeMonths(typed.from, typed.to) === null)
    throw wrong('to', 'period.wholeMonths');
  return period;
};

const localText = (instant: Date, timeZone: string): string => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  const local = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
  // An hour that the clock shows twice, or seconds: only the offset says which instant is meant.
  return instantOf(local, timeZone)?.getTime() === instant.getTime()
    ? local
    : zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
};

/** Whether an instant is the first moment of its day there. */
const isMidnight = (instant: Date, timeZone: string): boolean =>
  startOfDay(plainDateAt(instant, timeZone), timeZone).getTime() === instant.getTime();

/** Whether a period is made of whole days in a time zone, be they of 23, 24 or 25 hours. */
export const isWholeDays = ({ from, to }: Period, timeZone: string): boolean =>
  isMidnight(from, timeZone) && isMidnight(to, timeZone);

/** The inverse of `periodOf`: what a form shows for a period. */
export const datesOf = (grain: Grain, period: Period, timeZone: string): Dates => {
  const { from, to } = period;
  if (grain !== 'time') return { from: plainDateAt(from, timeZone), to: plainDateAt(to, timeZone) };
  if (!isWholeDays(period, timeZone)) return { from: localText(from, timeZone), to: localText(to, timeZone) };
  return { from: plainDateAt(from, timeZone), to: addToDate(plainDateAt(to, timeZone), { days: -1 }) };
};

const daysOf = ({ from, to }: Period, timeZone: string): number =>
  daysBetween(plainDateAt(from, timeZone), plainDateAt(to, timeZone));

/** Lengths by grain: minutes (a whole day counts 24 hours even when the clock changes), nights, months. */
const lengths: Record<Grain, (period: Period, timeZone: string) => number> = {
  time: (period, timeZone) =>
    isWholeDays(period, timeZone)
      ? daysOf(period, timeZone) * minutesADay
      : Math.round((period.to.getTime() - period.from.getTime()) / 60_000),
  night: daysOf,
  month: (period, timeZone) => {
    const { from, to } = datesOf('month', period, timeZone);
    return wholeMonths(from, to) ?? Temporal.PlainDate.from(from).until(to, { largestUnit: 'month' }).months;
  },
};

/** How long a period is, in the grain's own measure. */
export const lengthOf = (grain: Grain, period: Period, timeZone: string): number =>
  lengths[grain](period, timeZone);

/** A length in the words people use for it: `{ count: 2, unit: 'day' }` for 2,880 minutes. */
export const spokenLength = (grain: Grain, length: number): { count: number; unit: string } => {
  if (grain !== 'time') return { count: length, unit: grain };
  if (length % minutesADay === 0) return { count: length / minutesADay, unit: 'day' };
  return length % 60 === 0 ? { count: length / 60, unit: 'hour' } : { count: length, unit: 'minute' };
};

/** What of a listing bounds the periods it can be booked for. */
export type PeriodLimits = {
  timeZone: string;
  noticeHours: number;
  minLength: number | null;
  maxLength: number | null;
  details?: Details;
};

/** Whole days are asked for by the calendar: today can still be asked for, although it began at midnight. */
const isPast = (period: Period, timeZone: string, now: Date): boolean =>
  isWholeDays(period, timeZone)
    ? plainDateAt(period.from, timeZone) < plainDateAt(now, timeZone)
    : period.from < now;

/** Notice counts to the hour: the one asked for, or the one at which a whole day begins there. */
const isTooSoon = (type: ListingType, listing: PeriodLimits, period: Period, now: Date): boolean =>
  isWholeDays(period, listing.timeZone)
    ? !keepsNotice(type, listing, plainDateAt(period.from, listing.timeZone), now)
    : period.from < earliestMoment(listing, now);

/** Why a period cannot be asked for, leaving aside what others have booked; empty when it can. */
export const isPeriodAllowed = (
  type: ListingType,
  listing: PeriodLimits,
  period: Period,
  now: Date,
  { bookAheadDays = Number.POSITIVE_INFINITY }: { bookAheadDays?: number } = {},
): Message[] => {
  const { grain } = type.allocation;
  const { timeZone, noticeHours } = listing;
  const { minLength, maxLength } = lengthLimits(type, listing);
  const length = lengthOf(grain, period, timeZone);
  const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
  const problems: [boolean, Message][] = [
    [isClosed(type.details, listing.details ?? {}), { key: 'listing.closed' }],
    [isPast(period, timeZone, now), { key: 'period.past' }],
    [isTooSoon(type, listing, period, now), { key: 'period.tooSoon', values: { hours: noticeHours } }],
    [period.from > hours(bookAheadDays * 24), { key: 'period.tooFar', values: { days: bookAheadDays } }],
    [length < minLength, { key: 'period.tooShort', values: spokenLength(grain, minLength) }],
    [
      length > maxLength,
      staysWithinADay(type) && isWholeDays(period, listing.timeZone)
        ? { key: 'period.needsHours' }
        : { key: 'period.tooLong', values: spokenLength(grain, maxLength) },
    ],
  ];
  const found = problems.flatMap(([isSo, message]) => (isSo ? [message] : []));
  return found[0]?.key === 'period.past' ? found.filter(({ key }) => key !== 'period.tooSoon') : found;
};

/** How often one unit goes into another; what is counted is of one kind. */
const timesLonger = (unit: RateUnit, other: RateUnit): number =>
  isCountUnit(unit) || isCountUnit(other) ? 1 : timeUnits[unit].days / timeUnits[other].days;

/** The rate of the type's unit of comparison, or the one nearest to it; null for what is free. */
export const nearestRate = <Priced extends { unit: RateUnit }>(
  type: Pick<ListingType, 'comparedBy'>,
  rates: readonly Priced[],
): Priced | null => {
  const distance = ({ unit }: Priced): number =>
    unit === type.comparedBy ? -1 : Math.abs(Math.log(timesLonger(unit, type.comparedBy)));
  return [...rates].sort((one, other) => distance(one) - distance(other))[0] ?? null;
};

/** What stands in the place of a price where there is none in money: neither for nothing nor cheaper than a cent, it comes after all that has one. */
export const unpricedMinor = 2_147_483_647;

/** The price of the type's unit of comparison, from the rate that is nearest to it; 0 for a gift. What is had for a credit alone has none. */
export const comparablePrice = (
  type: ListingType,
  rates: readonly Rate[],
  priceWay: PriceWay = 'money',
): number => {
  const { asksCredit, isPaid } = priceWays[priceWay];
  if (creditBack(type) || nightsBack(type) || tokenBack(type) || weighingOf(type) || (asksCredit && !isPaid))
    return unpricedMinor;
  const nearest = nearestRate(type, rates);
  return nearest
    ? Math.max(1, Math.round(nearest.amountMinor / timesLonger(nearest.unit, type.comparedBy)))
    : 0;
};

/** The side of the squares that places are shown in. */
export const blurMetres = 400;

const metresADegree = 111_320;

/** FNV-1a with a final mix: spreads well; it needs no strength, see `blurredPlace`. */
const fraction = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

/**
 * The place everyone sees: some point of the 400-metre square that holds the exact one. It depends on the square and on
 * `salt` (the owner) only, never on where in the square the exact place lies, so nothing can be averaged out or
 * reversed: not by many listings at one address, nor by moving the pin, nor by knowing this code.
 */
export const blurredPlace = (lat: number, lng: number, salt: string): { lat: number; lng: number } => {
  const high = blurMetres / metresADegree;
  const row = Math.floor(lat / high);
  const wide = high / Math.max(0.01, Math.cos(((row + 0.5) * high * Math.PI) / 180));
  const column = Math.floor(lng / wide);
  const cell = `${salt}:${row}:${column}`;
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return {
    lat: round((row + fraction(`${cell}:lat`)) * high),
    lng: round((column + fraction(`${cell}:lng`)) * wide),
  };
};

/** The exact place with its quarter, where it does not name that itself: `12 rue Basse, Rennes (Villejean)`; or what is known. */
export const addressInArea = (address: string | null, area: string): string => {
  if (!address || !area) return address || area;
  return plainText(address).includes(plainText(area)) ? address : `${address} (${area})`;
};
