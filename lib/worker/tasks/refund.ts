import { z } from 'zod';
import { refundPayment } from '@/lib/booking/commands/move-money';

const Payload = z.object({
  bookingId: z.string(),
  amountMinor: z.number().int().nonnegative().optional(),
  key: z.string().min(1),
  intentId: z.string().optional(),
});

/** Gives money back to the customer's card. */
export const refund = async (payload: unknown): Promise<void> => {
  const { intentId, ...wanted } = Payload.parse(payload);
  await refundPayment({ ...wanted, ...(intentId && { intentId }) });
};
