import { z } from 'zod';
import { openBookingCheckout } from '@/lib/booking/commands/pay-booking';
import { AppError } from '@/lib/shared/errors';

const Payload = z.object({ bookingId: z.string() });

/** Opens the payment page of an accepted booking, so that its address is there when the customer comes. */
export const openCheckout = async (payload: unknown): Promise<void> => {
  try {
    await openBookingCheckout(Payload.parse(payload).bookingId);
  } catch (error) {
    // Withdrawn, lapsed or paid meanwhile: nothing is to be opened any more.
    if (!(error instanceof AppError)) throw error;
  }
};
