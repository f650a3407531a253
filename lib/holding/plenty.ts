import 'server-only';
import { isClosed } from '@/lib/listing/fields';
import { plentyDaysOf } from '@/lib/listing/scarcity';
import type { Scarcity } from './scarcity';

const dayMs = 86_400_000;

/** What becomes no less by being shared: there is always enough, and nothing of it is claimed. */
export const plenty: Scarcity = {
  read: async (_db, { listing, type, hasAlready, now }) => {
    const to = new Date(now.getTime() + (plentyDaysOf(type) ?? 0) * dayMs);
    const closed = isClosed(type.details, listing.details) ? { key: 'listing.closed' } : null;
    const problems = [closed, await hasAlready(null)].filter((problem) => problem !== null);
    return { period: { from: now, to }, slotId: null, closesAt: to, problems };
  },
  free: async () => 1,
  isLate: async () => false,
  crowdedBy: (listingId) => ({ thing: `listing ${listingId}` }),
  claim: async () => undefined,
  end: async () => undefined,
  release: async () => undefined,
  // It is there on any day, at no hour of its own.
  answer: (types, { at, sort, quantity }) => ({
    types: at || sort === 'soonest' || quantity > 1 ? [] : types.map(({ name }) => name),
    condition: null,
    free: null,
  }),
  availability: async () => ({ busy: [], bookable: null, slots: [] }),
};
