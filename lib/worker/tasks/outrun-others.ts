import { z } from 'zod';
import { outrunOthers as outrunOthersOf } from '@/lib/booking/commands/outrun-others';

const Payload = z.object({ bookingId: z.string() });

/** Tells those who asked for what a booking has taken that it has gone. */
export const outrunOthers = async (payload: unknown): Promise<void> => {
  await outrunOthersOf(Payload.parse(payload).bookingId);
};
