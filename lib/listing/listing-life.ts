import 'server-only';
import type { Subject } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { lockOwn, publishFacts } from './commands/own';
import { endSql } from './late';
import { type ListingFacts, type ListingTerms, listingLife } from './lifecycle';
import { missingFor } from './publishing';

/** A listing with all that its table asks of it. */
export type ListingRow = ListingFacts & { id: string; publishedAt: Date | null };

/** A booking to come holds a unit of it, a unit is not back yet, or someone holds places of a slot that is not over. */
const isNeeded = async (tx: Db, listingId: string): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM claim JOIN unit ON unit.id = claim.unit_id
      WHERE unit.listing_id = ${listingId} AND claim.is_active AND kind = 'booking'
        AND (${endSql('claim')} > ${now()} OR due_back_at IS NOT NULL)
    ) OR EXISTS (
      SELECT 1 FROM slot WHERE slot.listing_id = ${listingId} AND slot.taken > 0 AND slot.ends_at > ${now()}
    ) AS held`;
  return row?.held ?? false;
};

/** The listings of a member, as the engine moves them; other people's are not found. */
export const ownListings = (viewer: Viewer): Subject<ListingTerms, ListingRow, { publishedAt: Date }> => ({
  kind: 'listing',
  lifeOf: () => listingLife,
  factsOf: ({ state, isComplete, isNeeded }) => ({ state, isComplete, isNeeded }),
  hold: async (tx, id) => {
    const { state, publishedAt } = await lockOwn(tx, viewer, id);
    const missing = missingFor(await publishFacts(tx, viewer, id));
    return { id, state, publishedAt, isComplete: missing.length === 0, isNeeded: await isNeeded(tx, id) };
  },
  // Nothing happens to a listing by itself.
  set: async (tx, where, { dueAt: _at, dueName: _name, ...columns }) => {
    const { count } = await tx.listing.updateMany({ where, data: columns });
    return count;
  },
  writes: {
    dateShowing: async (_tx, { row }, move) => ({ columns: { publishedAt: row.publishedAt ?? move.now } }),
  },
});
