import { z } from 'zod';
import { refundPurchase as sendBack } from '@/lib/due/commands/purchase-payments';

const Payload = z.object({
  purchaseId: z.string(),
  key: z.string().min(1),
  intentId: z.string().min(1),
  amountMinor: z.number().int().positive(),
  currency: z.string(),
});

/** Sends back what was paid for a credit that could not be issued. */
export const refundPurchase = async (payload: unknown): Promise<void> => {
  await sendBack(Payload.parse(payload));
};
