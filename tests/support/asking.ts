import { requestBooking as request } from '@/lib/booking/commands/request-booking';
import { bookingFor } from '@/lib/booking/queries';
import { takePlace as take } from '@/lib/booking/slots/commands/take-place';
import { beginConversation, changeParticipant, unreadOn } from '@/lib/conversation/parties';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { reviewsOn } from '@/lib/review/queries';

/** As pages and the API ask: a conversation begins with the booking. */
export const requestBooking = (viewer: Viewer | null, input: Parameters<typeof request>[1]) =>
  request(viewer, input, beginConversation);

/** As the page takes a place over: the conversation has its new party. */
export const takePlace = (viewer: Viewer | null, input: Parameters<typeof take>[1]) =>
  take(viewer, input, changeParticipant);

/** How many messages of the other side a member has not seen. */
export const unreadAt = async (viewer: Viewer, bookingId: string): Promise<number> =>
  (await unreadOn(viewer, [bookingId])).get(bookingId) ?? 0;

/** What a booking's page says of its reviews. */
export const reviewSeen = async (viewer: Viewer, bookingId: string) => {
  const view = await bookingFor(viewer, bookingId);
  return { ...view.review, ...(await reviewsOn([view]))(view) };
};
