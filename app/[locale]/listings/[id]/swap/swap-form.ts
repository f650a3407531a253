import { z } from 'zod';
import { balanceFields } from '@/lib/booking/balance/reading';
import { meetingFields } from '@/lib/booking/meeting-point';
import { ringSizes } from '@/lib/booking/ring-rules';
import { onceKey, withOnce } from '@/lib/booking/schema';
import { proseOrNone } from '@/lib/shared/written';

const id = z.string().min(1).max(100);

/** What goes round before the viewer's own thing, and that. */
export const SwapForm = z
  .object({
    things: z
      .array(id)
      .min(1)
      .max(ringSizes.max - 1),
    own: z.string({ error: 'field.choose' }).min(1, { error: 'field.choose' }).max(100),
    from: z.string().max(40).optional(),
    to: z.string().max(40).optional(),
    message: proseOrNone(10_000),
    ...meetingFields,
    ...balanceFields,
    once: onceKey,
    _once: onceKey,
  })
  .transform(withOnce);
