import type { BookingView } from '@/lib/booking/booking-view';
import type { About } from './change-lines';

/** What of a booking its changes are shown with. */
export const aboutOf = ({ listing, timeZone, quote, slotPlace }: BookingView): About => ({
  listing,
  timeZone,
  currency: quote.currency,
  credit: quote.credit?.asset ?? null,
  hasSlot: slotPlace !== null,
});
