import 'server-only';
import { bookingsOfListing, calendarSince } from '@/lib/booking/calendar';
import { isWholeDays } from '@/lib/listing/rules';
import { listingSlots } from '@/lib/listing/slots/feed';
import { blocksOf } from '@/lib/listing/units';
import type { CalendarEntry } from '@/lib/platform/calendar';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import type { Locale } from '@/lib/shared/locale';
import { plainDateAt } from '@/lib/shared/period';
import { blockEntry, bookingEntry, ownSlotEntry } from './entries';

type Listing = { id: string; timeZone: string };

/** Everything that fills the calendar of a listing, in the order of time. */
export const listingEntries = async ({ id, timeZone }: Listing, locale: Locale): Promise<CalendarEntry[]> => {
  const since = calendarSince(clockNow());
  const [bookings, blocks, slots] = await Promise.all([
    bookingsOfListing(id),
    blocksOf(db, id, since),
    listingSlots(id, since),
  ]);
  const datesOf = (from: Date, to: Date) =>
    isWholeDays({ from, to }, timeZone)
      ? { from: plainDateAt(from, timeZone), to: plainDateAt(to, timeZone) }
      : { from, to };
  return [
    ...bookings.map((booking) => bookingEntry(booking, locale, true)),
    ...blocks.map((block) => blockEntry(block, datesOf(block.from, block.to), locale)),
    ...slots.map((slot) => ownSlotEntry(slot, locale)),
  ];
};
