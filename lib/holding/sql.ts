import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';

/** What others may read of holdings in their own statements. */
export const holdingAs = aliased('holding', {
  id: 'id',
  bookingId: 'booking_id',
  takerId: 'taker_id',
  listingId: 'listing_id',
  slotId: 'slot_id',
  quantity: 'quantity',
  startsAt: 'starts_at',
  state: 'state',
});
