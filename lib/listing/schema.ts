import { z } from 'zod';
import { rateUnits } from '@/lib/shared/period';

/** States of a listing. */
export const listingStates = ['draft', 'published', 'paused', 'archived'] as const;
export type ListingState = (typeof listingStates)[number];

/** A price for one unit of time, as stored. */
export const Rate = z.object({ unit: z.enum(rateUnits), amountMinor: z.number().int().positive() });
export type Rate = z.output<typeof Rate>;
export const Rates = z.array(Rate);

/** A fee taken once a booking, as stored. */
export const Fee = z.object({ code: z.string(), amountMinor: z.number().int().positive() });
export type Fee = z.output<typeof Fee>;
export const Fees = z.array(Fee);

export const approvals = ['request', 'instant'] as const;
export type Approval = (typeof approvals)[number];
