import { z } from 'zod';
import { passCredit as pass } from '@/lib/booking/balance/keeping';

const Payload = z.object({ bookingId: z.string() });

/** Whoever has no room for it by now gets it once they have: until then this fails and comes again. */
export const passCredit = (payload: unknown): Promise<void> => pass(Payload.parse(payload));
