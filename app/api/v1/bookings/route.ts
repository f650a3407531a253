import { requestBooking } from '@/lib/booking/commands/request-booking';
import { bookingsOf } from '@/lib/booking/queries';
import { beginConversation } from '@/lib/conversation/parties';
import { route } from '@/lib/platform/route';
import { bookingAnswer, bookingAnswers } from '../answers/booking';
import { createBooking, listBookings } from '../endpoints/bookings';

export const POST = route(createBooking, async ({ viewer, body, locale, once }) => {
  const { from = '', to = '', ...rest } = body;
  const { id } = await requestBooking(viewer, { ...rest, from, to, once }, beginConversation);
  return bookingAnswer(viewer, id, locale);
});

export const GET = route(listBookings, async ({ viewer, query, locale }) => {
  const { items, next } = await bookingsOf(viewer, query);
  const ids = items.map(({ id }) => id);
  return { items: await bookingAnswers(viewer, ids, locale), next };
});
