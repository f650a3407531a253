import 'server-only';
import { claimUnits, releaseUnits } from '@/lib/listing/claims';
import { isClosed } from '@/lib/listing/fields';
import { fetchDaysOf } from '@/lib/listing/scarcity';
import { countStock, itemsLeft, letItemsGo } from '@/lib/listing/stock';
import type { Scarcity } from './scarcity';
import { itemsFree } from './stock-search';

const dayMs = 86_400_000;

/** Items that leave for good: whoever takes one holds it from now on. */
export const stock: Scarcity = {
  read: async (_db, { listing, type, now }) => {
    const to = new Date(now.getTime() + (fetchDaysOf(type) ?? 0) * dayMs);
    const problems = isClosed(type.details, listing.details) ? [{ key: 'listing.closed' }] : [];
    return { period: { from: now, to }, slotId: null, closesAt: to, problems };
  },
  free: (db, listingId, _part, _memberId, now) => itemsLeft(db, listingId, now),
  isLate: async () => false,
  crowdedBy: (listingId) => ({ thing: `listing ${listingId}` }),
  claim: async (tx, { when: _when, memberId: _memberId, quantity, ...held }) => {
    const { listingId, holdingId, now } = held;
    await claimUnits(tx, { listingId, period: { from: now, to: null }, quantity, holdingId });
    await countStock(tx, held);
  },
  end: letItemsGo,
  release: async (tx, held) => {
    await releaseUnits(tx, held.holdingId);
    await countStock(tx, held);
  },
  answer: itemsFree,
  availability: async () => ({ busy: [], bookable: null, slots: [] }),
};
