import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';

/** What others may read of bookings in their own statements: whose they are. */
export const bookingAs = aliased('booking', {
  id: 'id',
  customerId: 'customer_id',
  providerId: 'provider_id',
});
