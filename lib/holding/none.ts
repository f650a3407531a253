import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scarcity } from './scarcity';
import { listing } from './sought';

const { sql } = Prisma;

/** No booking is of a wish as such (`bookableListing`): whoever comes here has gone past it. */
export const nothingTaken = (): never => {
  throw new Error('nothing is taken of what is wanted');
};

/** What nobody takes anything of, as what somebody wants: it can be answered, not booked, and nothing of it is claimed. */
export const none: Scarcity = {
  read: async () => nothingTaken(),
  free: async () => 0,
  isLate: async () => false,
  crowdedBy: (listingId) => ({ thing: `listing ${listingId}` }),
  claim: async () => nothingTaken(),
  end: async () => undefined,
  release: async () => undefined,
  // Who looks for a day finds what is needed on it, and what says no day.
  answer: (types, { from, to = from, at, sort, quantity }) => ({
    types: at || sort === 'soonest' || quantity > 1 ? [] : types.map(({ name }) => name),
    condition:
      from && to
        ? sql`(${listing.neededFrom} IS NULL OR (${listing.neededFrom} <= ${to.slice(0, 10)}::date
            AND ${listing.neededTo} >= ${from.slice(0, 10)}::date))`
        : null,
    free: null,
  }),
  availability: async () => ({ busy: [], bookable: null, slots: [] }),
};
