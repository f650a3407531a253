import type { Grain } from '@/lib/shared/period';
import type { ListingType } from './listing-type';
import { openEndOf } from './scarcity';

/** How long a title may be, in letters. */
export const titleLength = { min: 3, max: 80 } as const;

export const minutesADay = 24 * 60;

type Measure = { unit: string; size: number };
type Measures = Record<'minLength' | 'maxLength', Measure>;

const hour: Measure = { unit: 'hour', size: 60 };

const byGrain: Record<Grain, Measures> = {
  time: { minLength: hour, maxLength: { unit: 'day', size: minutesADay } },
  night: { minLength: { unit: 'night', size: 1 }, maxLength: { unit: 'night', size: 1 } },
  month: { minLength: { unit: 'month', size: 1 }, maxLength: { unit: 'month', size: 1 } },
};

/** What takes some hours of one day, never a whole one. */
export const staysWithinADay = ({ allocation, limits }: ListingType): boolean =>
  allocation.grain === 'time' && limits.maxLength < minutesADay;

/** The measures in which an owner types limits of length: what one of them is in the grain's own. */
export const typedLengths = (type: ListingType): Measures =>
  staysWithinADay(type) ? { minLength: hour, maxLength: hour } : byGrain[type.allocation.grain];

/** How long an owner lends at least and at most, in the grain's own measure; null: no limit of theirs. */
type OwnLimits = { minLength: number | null; maxLength: number | null };

/** The shortest and longest a listing can be booked for: the owner's limits within the type's. */
export const lengthLimits = (type: ListingType, listing: OwnLimits) => {
  const { minLength, maxLength } = type.limits;
  // What nobody says the end of is as long as it is.
  if (openEndOf(type)) return { minLength, maxLength };
  return {
    minLength: Math.max(minLength, listing.minLength ?? 0),
    maxLength: Math.min(maxLength, listing.maxLength ?? Number.POSITIVE_INFINITY),
  };
};
