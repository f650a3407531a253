import { z } from 'zod';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { keepCard } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { applyStripeEvent } from '@/lib/due/commands/apply-event';

const Payload = z.object({ eventId: z.string() });

/**
 * Does what an event of Stripe's asks for: a payment that arrived confirms its booking, or goes back when it is
 * too late; a card that was left makes its pledge count.
 */
export const stripeEvent = async (payload: unknown): Promise<void> => {
  await applyStripeEvent(Payload.parse(payload).eventId, confirmPaid, keepCard);
};
