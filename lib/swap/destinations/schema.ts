import { z } from 'zod';
import { isPlainDate } from '@/lib/shared/period';
import { line } from '@/lib/shared/written';

const id = z.string().min(1).max(100);

/** How many places one home may name, how near to one is there, and how many homes are shown. */
export const destinationRules = { most: 5, withinKm: 30, shown: 24, flexDays: [0, 3, 7, 14] } as const;

const day = z
  .string()
  .trim()
  .refine((text) => text === '' || isPlainDate(text), { error: 'period.wrongDate' });

/** A place where one would like to go, free or on certain days, more or less. */
export const AddDestination = z
  .object({
    listingId: id,
    town: line(100),
    from: day.default(''),
    to: day.default(''),
    flexDays: z.coerce
      .number()
      .refine((days) => destinationRules.flexDays.some((each) => each === days), { error: 'field.choose' })
      .default(0),
  })
  .superRefine(({ from, to }, context) => {
    if ((from === '') !== (to === ''))
      context.addIssue({ code: 'custom', message: 'field.required', path: [from === '' ? 'from' : 'to'] });
    else if (from !== '' && to <= from)
      context.addIssue({ code: 'custom', message: 'period.endBeforeStart', path: ['to'] });
  });
export type AddDestination = z.output<typeof AddDestination>;

export const RemoveDestination = z.object({ listingId: id, destinationId: id });
export type RemoveDestination = z.output<typeof RemoveDestination>;
