import { moveBooking } from '@/lib/booking/commands/move-booking';
import { route } from '@/lib/platform/route';
import { moveBooking as endpoint } from '../../../endpoints/bookings';
import { bookingResponse } from '../../../responses/booking';

export const POST = route(endpoint, async ({ viewer, params, body, locale }) => {
  await moveBooking(viewer, { ...body, bookingId: params.id });
  return bookingResponse(viewer, params.id, locale);
});
