import { z } from 'zod';
import { refundPayment } from '@/lib/due/commands/refund-payment';

const Payload = z.object({
  bookingId: z.string(),
  amountMinor: z.number().int().nonnegative().optional(),
  key: z.string().min(1),
  paymentId: z.string().optional(),
  intentId: z.string().optional(),
});

/** Gives money back to the customer's card. */
export const refund = async (payload: unknown): Promise<void> => {
  await refundPayment(Payload.parse(payload));
};
