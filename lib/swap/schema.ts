import { z } from 'zod';
import { balanceFields } from '@/lib/booking/balance/reading';
import { meetingFields } from '@/lib/booking/meeting-point';
import { onceKey, withOnce } from '@/lib/booking/schema';
import { proseOrNone } from '@/lib/shared/written';

const id = z.string().min(1).max(100);

/** A ring that the house found is proposed to those whom it concerns. */
export const StartRing = z
  .object({
    ringId: id,
    message: proseOrNone(10_000),
    ...meetingFields,
    ...balanceFields,
    once: onceKey,
    _once: onceKey,
  })
  .transform(withOnce);
export type StartRing = z.output<typeof StartRing>;

/** “Not this”: what would come is not wanted for one's own. */
export const RefuseRing = z.object({ ringId: id });
export type RefuseRing = z.output<typeof RefuseRing>;

/** What one of those concerned says to a ring. */
export const ringAnswers = ['accept', 'refuse'] as const;
export type RingAnswer = (typeof ringAnswers)[number];

/** Whether the house looks for rings for somebody. */
export const ChooseRings = z.object({ isOff: z.stringbool() });
export type ChooseRings = z.output<typeof ChooseRings>;
