import { z } from 'zod';
import { RequestBooking } from '@/lib/booking/schema';

/** A request as the form posts it: or (`_reckon`) only its price is to be seen. */
export const AskForm = RequestBooking.and(z.object({ _reckon: z.string().optional() }));
