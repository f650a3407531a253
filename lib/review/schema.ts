import { z } from 'zod';

export const WriteReview = z.object({
  bookingId: z.string().min(1).max(100),
  rating: z.coerce.number({ error: 'review.chooseRating' }).int().min(1).max(5),
  body: z.string().trim().max(5000).default(''),
});
export type WriteReview = z.output<typeof WriteReview>;
