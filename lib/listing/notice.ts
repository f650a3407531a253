import { Temporal } from 'temporal-polyfill';
import { addToDate, type Grain, plainDateAt } from '@/lib/shared/period';
import type { Details } from './fields';
import type { ListingType } from './listing-type';
import { dayBeginsOf } from './scarcity';

/** What of a listing decides how soon it can be had. */
type Noticed = { timeZone: string; noticeHours: number; details?: Details | undefined };

const hourMs = 3_600_000;
const clockHour = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The hour at which a first day begins there: the owner's answer, where the type asks for one, or the type's own. */
const beginsAtHour = (type: ListingType, details: Details | undefined): string => {
  const { field, at } = dayBeginsOf(type);
  const answer = field ? details?.[field] : undefined;
  return typeof answer === 'string' && clockHour.test(answer) ? answer : at;
};

/** The moment at which something taken by whole days begins on a date, by the listing's own clock. */
export const dayBegins = (type: ListingType, { timeZone, details }: Noticed, date: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(`${date}T${beginsAtHour(type, details)}`).toZonedDateTime(timeZone)
      .epochMilliseconds,
  );

/** From when on, counted from now, the owner is ready. */
export const earliestMoment = ({ noticeHours }: Pick<Noticed, 'noticeHours'>, now: Date): Date =>
  new Date(now.getTime() + noticeHours * hourMs);

/**
 * Whether notice is kept by something that begins on a date: it counts to the hour at which one arrives there. Where no
 * notice is asked for, today can be had as long as it lasts.
 */
export const keepsNotice = (type: ListingType, listing: Noticed, date: string, now: Date): boolean =>
  listing.noticeHours === 0
    ? date >= plainDateAt(now, listing.timeZone)
    : dayBegins(type, listing, date) >= earliestMoment(listing, now);

/** The days on which a period can begin, and how short and long it can be, as a calendar counts: days, nights, months. */
export type Bookable = { first: string; last: string; shortest: number; longest: number };

const minutesADay = 1440;
const asCounted: Record<Grain, (length: number, round: (days: number) => number) => number> = {
  time: (minutes, round) => Math.max(1, round(minutes / minutesADay)),
  night: (nights) => nights,
  month: (months) => months,
};

/** The same that a request is judged by, for calendars: see `isPeriodAllowed`. */
export const bookableDays = (
  type: ListingType,
  listing: Noticed,
  { minLength, maxLength }: { minLength: number; maxLength: number },
  now: Date,
  bookAheadDays: number,
): Bookable => {
  const { grain } = type.allocation;
  const soonest = plainDateAt(earliestMoment(listing, now), listing.timeZone);
  return {
    first: keepsNotice(type, listing, soonest, now) ? soonest : addToDate(soonest, { days: 1 }),
    last: plainDateAt(new Date(now.getTime() + bookAheadDays * 24 * hourMs), listing.timeZone),
    shortest: Math.max(1, asCounted[grain](minLength, Math.ceil)),
    longest: asCounted[grain](maxLength, Math.floor),
  };
};
