import { bookingFor } from '@/lib/booking/queries';
import { route } from '@/lib/platform/route';
import { writeReview } from '@/lib/review/commands';
import { reviewsOn } from '@/lib/review/queries';
import { writeReview as endpoint } from '../../../endpoints/bookings';
import { reviewResponse } from '../../../responses/booking';

/** The caller's review. The other side reads it when theirs is in too, or the time for it is over. */
export const POST = route(endpoint, async ({ viewer, params, body }) => {
  await writeReview(viewer, { ...body, bookingId: params.id });
  const view = await bookingFor(viewer, params.id);
  const written = reviewResponse((await reviewsOn([view]))(view).mine);
  if (!written) throw new Error('a review that was written is not there');
  return written;
});
