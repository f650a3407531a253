import 'server-only';
import type { Asked } from '@/components/booking/asked';
import type { Verdict } from '@/components/booking/verdict';
import { quoteFor } from '@/lib/booking/queries';
import { choose } from '@/lib/listing/calendar';
import type { ListingType } from '@/lib/listing/listing-type';
import { spokenDays, spokenPeriod } from '@/lib/listing/spoken';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { addToDate, daysBetween, isPlainDate } from '@/lib/shared/period';

/** What other dates may mend. */
const movable: ReadonlySet<string> = new Set([
  'period.past',
  'period.tooSoon',
  'period.tooShort',
  'booking.taken',
  'booking.notBack',
]);

/** So many first days are tried: each is a quote. */
const tries = 14;

export type Nearest = { asked: Asked; text: string };

type Offered = { id: string; timeZone: string; type: ListingType };

/** Days of the calendar are moved, hours of the day stay. */
const moved = (asked: Asked, days: number): Asked => {
  const move = (moment: string) => `${addToDate(moment.slice(0, 10), { days })}${moment.slice(10)}`;
  return { ...asked, from: move(asked.from), to: move(asked.to) };
};

const longEnough = (
  grain: ListingType['allocation']['grain'],
  asked: Asked,
  bookable: Verdict['bookable'],
): Asked => {
  const least = choose(grain, asked.from.slice(0, 10), null, bookable);
  return asked.to.slice(0, 10) < least.to ? { ...asked, ...least } : asked;
};

/**
 * The nearest dates from those asked for on, as long as they were, on which it can be had, for a reader whose dates are
 * none; null where no such dates are near, or other dates would not help.
 */
export const nearestPossible = async (
  viewer: Viewer | null,
  { id, timeZone, type }: Offered,
  { asked, view, bookable, firstDay }: Verdict,
  locale: Locale,
): Promise<Nearest | null> => {
  if (!asked || !bookable || asked.slotId !== undefined) return null;
  const { grain } = type.allocation;
  const [from, to] = [asked.from.slice(0, 10), asked.to.slice(0, 10)];
  if (!isPlainDate(from) || !isPlainDate(to) || to < from) return null;
  // What is over has no price, and so no verdict that says what is wrong with it.
  const mends = view ? view.problems.every(({ key }) => movable.has(key)) : from < firstDay;
  if (!mends || view?.problems.length === 0) return null;
  const whole = longEnough(grain, asked, bookable);
  const ahead = Math.max(0, daysBetween(from, bookable.first));
  for (let days = ahead; days < ahead + tries; days += 1) {
    const other = moved(whole, days);
    const found = await foundOr404(quoteFor(viewer, { listingId: id, ...other }));
    if (found.problems.length > 0 || found.unitsFree < other.quantity) continue;
    return {
      asked: other,
      text: found.ongoing
        ? spokenDays([found.startsAt], timeZone, locale)
        : spokenPeriod(grain, { from: found.startsAt, to: found.endsAt }, timeZone, locale),
    };
  }
  return null;
};
