import { z } from 'zod';
import { tellNext as tellNextOf } from '@/lib/booking/commands/tell-next';

const Payload = z.object({ bookingId: z.string(), name: z.enum(['hold_up', 'be_back']) });

/** Tells those who have a thing next that it is late, or back. */
export const tellNext = async (payload: unknown): Promise<void> => {
  const { bookingId, name } = Payload.parse(payload);
  await tellNextOf(bookingId, name);
};
