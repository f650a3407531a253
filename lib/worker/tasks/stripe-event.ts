import { z } from 'zod';
import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { applyStripeEvent } from '@/lib/due/commands/apply-event';
import { takeOtherPage } from '../other-pages';

const Payload = z.object({ eventId: z.string() });

/**
 * Does what an event of Stripe's asks for: a payment that arrived confirms its booking, or goes back when it is
 * too late; a card that was left makes its pledge count, and a credit that was bought is issued.
 */
export const stripeEvent = async (payload: unknown): Promise<void> => {
  await applyStripeEvent(Payload.parse(payload).eventId, confirmPaid, takeOtherPage);
};
