import { z } from 'zod';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { cancelPayment as cancelPaymentOf } from '@/lib/due/commands/cancel-payment';
import { settleCheckout } from '@/lib/due/commands/settle-checkout';

const Payload = z.object({ bookingId: z.string(), paymentId: z.string().optional() });

/** Closes the payment page of a booking that is off. Who paid a moment before gets it back. */
export const cancelPayment = async (payload: unknown): Promise<void> => {
  const { paidMeanwhile } = await cancelPaymentOf(Payload.parse(payload));
  for (const page of paidMeanwhile) await settleCheckout(page, confirmPaid);
};
