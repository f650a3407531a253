import { z } from 'zod';
import { payOut as payOutBooking, sendOwed } from '@/lib/due/commands/pay-out';

const Payload = z.union([
  z.object({ bookingId: z.string() }),
  z.object({ holderId: z.string() }),
  // As jobs were written when only members earned something: they may still wait.
  z.object({ memberId: z.string() }).transform(({ memberId }) => ({ holderId: memberId })),
]);

/** Hands a booking's money to its provider; or sends a holder everything that waited for their account. */
export const payOut = async (payload: unknown): Promise<void> => {
  const about = Payload.parse(payload);
  if ('bookingId' in about) await payOutBooking(about);
  else await sendOwed(about);
};
