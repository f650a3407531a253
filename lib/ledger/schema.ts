import { z } from 'zod';
import { maxAmountMinor, typedWhole } from '@/lib/shared/typed';
import { line, lineOrNone } from '@/lib/shared/written';

/** How long a reason may be. */
export const mostReason = 140;

const code = z.string().regex(/^[a-z][a-z0-9-]{1,29}$/);

/** What passes some of a credit on, without the amount: a form reads that in the credit's own units. */
const Sent = z.object({
  code,
  /** A handle, with or without an @. */
  to: line(60),
  reason: lineOrNone(mostReason),
  category: code.or(z.literal('')).optional(),
  /** The circle it is for. */
  onBehalfOf: z.string().max(60).optional(),
});

/** As it is typed: it moves nothing yet. */
export const CheckTransfer = Sent.extend({
  amount: line(40),
});
export type CheckTransfer = z.output<typeof CheckTransfer>;

/** As it was shown: in minor units, and once. */
export const SendTransfer = Sent.extend({
  amount: typedWhole(z.number().int().positive().max(maxAmountMinor)),
  _once: z.uuid(),
});
export type SendTransfer = z.output<typeof SendTransfer>;

export const TakeStarter = z.object({ code });
