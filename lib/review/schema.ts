import { z } from 'zod';
import { typedWhole } from '@/lib/shared/typed';
import { proseOrNone } from '@/lib/shared/written';

const id = z.string().min(1).max(100);

const said = {
  rating: typedWhole(z.number({ error: 'review.chooseRating' }).int().min(1).max(5)),
  body: proseOrNone(5000),
};

export const WriteReview = z.object({ bookingId: id, ...said });
export type WriteReview = z.output<typeof WriteReview>;

/** About another guest of the slot that the author's own booking is of. */
export const ReviewGuest = z.object({ bookingId: id, subjectId: id, ...said });
export type ReviewGuest = z.output<typeof ReviewGuest>;
