import { z } from 'zod';
import { proseOrNone } from '@/lib/shared/written';
import { onceKey, withOnce } from '../schema';
import { matchSizes } from './rules';

const id = z.string().min(1).max(100);
const ids = z.array(id).min(matchSizes.min).max(matchSizes.max);

/** What a mediator proposes: each offer for the wish at its place. */
export const BringTogether = z
  .object({
    circleId: id,
    offers: ids,
    wishes: ids,
    message: proseOrNone(2000),
    once: onceKey,
    _once: onceKey,
  })
  .transform(withOnce);
export type BringTogether = z.output<typeof BringTogether>;

/** A mediator takes back what was proposed. */
export const TakeMatchBack = z.object({ bookingId: id });
export type TakeMatchBack = z.output<typeof TakeMatchBack>;

/** Which page of what was brought together. */
export const ListMatches = z.object({ cursor: z.string().max(200).optional() });
