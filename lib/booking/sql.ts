import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';

/** What others may read of bookings in their own statements: who is of them. */
export const partyAs = aliased('party', { bookingId: 'booking_id', holderId: 'holder_id' });
