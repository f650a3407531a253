import { moveBooking } from '@/lib/booking/commands/move-booking';
import { route } from '@/lib/platform/route';
import { bookingAnswer } from '../../../answers/booking';
import { moveBooking as endpoint } from '../../../endpoints/bookings';

export const POST = route(endpoint, async ({ viewer, params, body, locale }) => {
  await moveBooking(viewer, { ...body, bookingId: params.id });
  return bookingAnswer(viewer, params.id, locale);
});
