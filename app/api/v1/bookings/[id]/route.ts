import { route } from '@/lib/platform/route';
import { bookingAnswer } from '../../answers/booking';
import { readBooking } from '../../endpoints/bookings';

export const GET = route(readBooking, async ({ viewer, params, locale }) =>
  bookingAnswer(viewer, params.id, locale),
);
