import 'server-only';
import type { Subject } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { lockUnits } from './claims';
import { lockOwn, publishFacts } from './commands/own';
import { callOffDraw } from './draws/taking-part';
import { endSql } from './late';
import { type ListingFacts, type ListingTerms, listingLife } from './lifecycle';
import { isPermitted } from './permitted';
import { missingFor } from './publishing';
import type { ListingState } from './schema';

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

/** Listings as the engine moves them, but for who may. */
const listings: Omit<Subject<ListingTerms, ListingRow, { publishedAt: Date }>, 'hold'> = {
  kind: 'listing',
  lifeOf: () => listingLife,
  factsOf: ({ state, intent, standsUntil, shelfUntil, isComplete, isNeeded, isPermitted }) => ({
    state,
    intent,
    standsUntil,
    shelfUntil,
    isComplete,
    isNeeded,
    isPermitted,
  }),
  set: async (tx, where, columns) => {
    const { count } = await tx.listing.updateMany({ where, data: columns });
    return count;
  },
  // Put away, it is given to nobody.
  follows: async (tx, { row, to }, { now, numbers }) => {
    if (to !== row.state && to === ('archived' satisfies ListingState))
      await callOffDraw(tx, row.id, { now, numbers });
  },
  writes: {
    dateShowing: async (_tx, { row }, move) => ({ columns: { publishedAt: row.publishedAt ?? move.now } }),
  },
};

/** The listings of a member, as the engine moves them; other people's are not found. */
export const ownListings = (viewer: Viewer): Subject<ListingTerms, ListingRow, { publishedAt: Date }> => ({
  ...listings,
  hold: async (tx, id) => {
    const { state, type, publishedAt, intent, standsUntil, shelfUntil } = await lockOwn(
      tx,
      viewer,
      id,
      'listing.publish',
    );
    const missing = missingFor(await publishFacts(tx, viewer, id));
    return {
      id,
      state,
      intent,
      standsUntil,
      shelfUntil,
      publishedAt,
      isComplete: missing.length === 0,
      isNeeded: await isNeeded(tx, id),
      isPermitted: await isPermitted(tx, type),
    };
  },
});

/** Any listing, as its stock or the clock moves it. */
export const listingSubject: Subject<ListingTerms, ListingRow, { publishedAt: Date }> = {
  ...listings,
  hold: async (tx, id) => {
    await lockUnits(tx, id);
    const row = await tx.listing.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ state: true, type: true, publishedAt: true, intent: true },
        ...{ standsUntil: true, shelfUntil: true },
      },
    });
    const { type, ...facts } = row;
    // Neither asks whether it is complete or needed: it is on show.
    const about = { isComplete: true, isNeeded: true, isPermitted: await isPermitted(tx, type) };
    return { ...facts, id, state: row.state as ListingState, ...about };
  },
};
