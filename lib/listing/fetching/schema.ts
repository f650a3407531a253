import { z } from 'zod';
import { isPlainDate } from '@/lib/shared/period';
import { typedWhole } from '@/lib/shared/typed';

/** How long each comes for, in minutes; 0: everybody comes within the whole time. */
export const stepChoices = [0, 15, 30, 60] as const;

/** At most so many times are offered for one thing, or for all of a batch. */
export const mostTimes = 96;

/** How far ahead somebody promises to be at home. */
export const farthestDays = 90;

const id = z.string().max(100).optional();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'period.wrong' });

/** Of one listing, or of all in a batch: one of the two. */
const Of = z.object({ listingId: id, batchId: id });

/** Some hours of a day, for so many people each, on the clock of the place. */
export const OfferTimes = Of.extend({
  date: z.string().refine(isPlainDate, { error: 'period.wrongDate' }),
  from: clockTime,
  to: clockTime,
  step: typedWhole(z.union(stepChoices.map((step) => z.literal(step))).default(0)),
  capacity: typedWhole(z.number().int().min(1).max(100).default(1)),
}).refine(({ from, to }) => from < to, { error: 'period.endBeforeStart', path: ['to'] });
export type OfferTimes = z.output<typeof OfferTimes>;

export const DropTime = Of.extend({ timeId: z.string().max(100) });
export type DropTime = z.output<typeof DropTime>;
