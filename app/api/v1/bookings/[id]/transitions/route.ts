import { route } from '@/lib/platform/route';
import { moveBooking as endpoint } from '../../../endpoints/bookings';
import { bookingResponse } from '../../../responses/booking';
import { makeMove } from './moves';

export const POST = route(endpoint, async ({ viewer, params, body, locale }) => {
  await makeMove(viewer, { ...body, bookingId: params.id });
  return bookingResponse(viewer, params.id, locale);
});
