import { requestBooking } from '@/lib/booking/commands/request-booking';
import { bookingsOf } from '@/lib/booking/queries';
import { beginConversation } from '@/lib/conversation/parties';
import { route } from '@/lib/platform/route';
import { createBooking, listBookings } from '../endpoints/bookings';
import { bookingResponse, bookingResponses } from '../responses/booking';

export const POST = route(createBooking, async ({ viewer, body, locale, once }) => {
  const { from = '', to = '', ...rest } = body;
  const { id } = await requestBooking(viewer, { ...rest, from, to, once }, beginConversation);
  return bookingResponse(viewer, id, locale);
});

export const GET = route(listBookings, async ({ viewer, query, locale }) => {
  const { items, next } = await bookingsOf(viewer, query);
  const ids = items.map(({ id }) => id);
  return { items: await bookingResponses(viewer, ids, locale), next };
});
