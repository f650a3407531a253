import { lengthLimits } from '@/lib/listing/lengths';
import { bookableDays } from '@/lib/listing/notice';
import { busyOf, listingPage } from '@/lib/listing/queries';
import { slotsWithin } from '@/lib/listing/slots/feed';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { route } from '@/lib/platform/route';
import { settings } from '@/lib/platform/settings';
import { type Grain, instantText } from '@/lib/shared/period';
import { datesIn } from '../../../answers/basics';
import { windowOf } from '../../../availability-window';
import { readAvailability } from '../../../endpoints/listings';

const units = { time: 'day', night: 'night', month: 'month' } as const satisfies Record<Grain, string>;

/** When a listing is held, and its slots; who holds it or comes is nobody's business. */
export const GET = route(readAvailability, async ({ viewer, params, query }) => {
  const listing = await listingPage(viewer, params.id);
  const { id, timeZone } = listing;
  const type = listingTypeOf(listing.type);
  const { grain, kind } = type.allocation;
  const { from, to } = windowOf(grain, query, timeZone, now());
  const [busy, slots] = await Promise.all([busyOf(db, id, from, to), slotsWithin(id, { from, to })]);
  const { bookAheadDays } = await settings();
  const bookable = bookableDays(type, listing, lengthLimits(type, listing), now(), bookAheadDays);
  const { first, last, shortest, longest } = bookable;
  const bounds = { from: first, until: last, noticeHours: listing.noticeHours, shortest, longest };
  return {
    timeZone,
    busy: busy.map(({ unitsFree, ...period }) => ({ ...datesIn(grain, period, timeZone), unitsFree })),
    bookable: kind === 'period' ? { ...bounds, unit: units[grain] } : null,
    slots: slots.map(({ startsAt, endsAt, ...slot }) => ({
      ...slot,
      from: instantText(startsAt, timeZone),
      to: instantText(endsAt, timeZone),
    })),
  };
});
