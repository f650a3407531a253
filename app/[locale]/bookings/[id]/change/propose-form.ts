import { z } from 'zod';
import { proposed, proposeFields } from '@/lib/booking/amending/schema';
import { typedWhole } from '@/lib/shared/typed';

/** What the page posts: the price was read and shown by it, and comes back in minor units. */
export const ProposeForm = z
  .object({ ...proposeFields, totalMinor: typedWhole(z.number().int().min(0).optional()) })
  .transform(proposed);
