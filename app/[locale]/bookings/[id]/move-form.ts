import { z } from 'zod';
import { photosPerReport } from '@/lib/booking/lives/forms';
import { MoveBooking } from '@/lib/booking/schema';

/** What a page posts for a transition: photos come as files. */
export const MoveForm = MoveBooking.extend({
  photos: z.array(z.instanceof(File)).max(photosPerReport).default([]),
});
