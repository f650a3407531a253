import { z } from 'zod';
import { ringSizes } from '@/lib/booking/ring-rules';
import { maxAmountMinor } from '@/lib/shared/typed';
import { about } from './basics';

/** What the things of a ring are worth, in their order, and in which credit. */
export const worthFields = {
  worths: z
    .array(z.int().min(0).max(maxAmountMinor))
    .max(ringSizes.max)
    .optional()
    .meta(about('worths', [180, 60])),
  worthIn: z.string().max(40).optional().meta(about('worthIn', 'hours')),
};
