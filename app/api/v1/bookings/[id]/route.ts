import { route } from '@/lib/platform/route';
import { readBooking } from '../../endpoints/bookings';
import { bookingResponse } from '../../responses/booking';

export const GET = route(readBooking, async ({ viewer, params, locale }) =>
  bookingResponse(viewer, params.id, locale),
);
