import { scarcityOf } from '@/lib/holding/kinds';
import { timesToFetch } from '@/lib/listing/fetching/queries';
import type { Bookable } from '@/lib/listing/notice';
import { listingPage } from '@/lib/listing/queries';
import { isFetchedAtTimes } from '@/lib/listing/scarcity';
import { typeOf } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import { settings } from '@/lib/platform/settings';
import { type Grain, instantText } from '@/lib/shared/period';
import { windowOf } from '../../../availability-window';
import { readAvailability } from '../../../endpoints/listings';
import { datesIn } from '../../../responses/basics';

/** The days that can be chosen, as the API says them. */
const chosen = ({ first, last, ...lengths }: Bookable, noticeHours: number, grain: Grain) => ({
  from: first,
  until: last,
  noticeHours,
  ...lengths,
  unit: units[grain],
});

const units = { time: 'day', night: 'night', month: 'month' } as const satisfies Record<Grain, string>;

/** When a listing is held, and its slots; who holds it or comes is nobody's business. */
export const GET = route(readAvailability, async ({ viewer, params, query }) => {
  const listing = await listingPage(viewer, params.id);
  const { timeZone, noticeHours } = listing;
  const type = typeOf(listing);
  const { grain } = type.allocation;
  const [at, numbers] = [now(), await settings()];
  const within = windowOf(grain, query, timeZone, at);
  const asked = { listing, type, within, now: at, numbers };
  const [{ busy, bookable, slots }, times] = await Promise.all([
    scarcityOf(type).availability(db, asked),
    isFetchedAtTimes(type) ? timesToFetch(db, listing.id, at) : [],
  ]);
  return {
    timeZone,
    busy: busy.map(({ unitsFree, ...period }) => ({ ...datesIn(grain, period, timeZone), unitsFree })),
    bookable: bookable && chosen(bookable, noticeHours, grain),
    slots: slots.map(({ startsAt, endsAt, ...slot }) => ({
      ...slot,
      from: instantText(startsAt, timeZone),
      to: instantText(endsAt, timeZone),
    })),
    fetchTimes: times.map(({ startsAt, endsAt, ...time }) => ({
      ...time,
      from: instantText(startsAt, timeZone),
      to: instantText(endsAt, timeZone),
    })),
  };
});
