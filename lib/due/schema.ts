import { z } from 'zod';

/** What we read of an event of Stripe's: which kind, and the object it is about. Its state is asked for, not believed. */
export const StripeEvent = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  data: z.object({ object: z.object({ id: z.string().min(1) }) }),
});
export type StripeEvent = z.output<typeof StripeEvent>;

/** The form that leads to Stripe's page for providers says only whose earnings it is about: the viewer's, or a circle's. */
export const StartPayouts = z.object({ onBehalfOf: z.string().max(100).optional() });
export type StartPayouts = z.output<typeof StartPayouts>;
