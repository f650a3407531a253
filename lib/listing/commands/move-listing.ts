import 'server-only';
import { record } from '@/lib/lifecycle/history';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { type ListingTransition, listingTransitions } from '../lifecycle';
import { lockOwn, requireComplete } from './own';

/** A booking to come holds a unit of it, a unit is not back yet, or someone holds places of a slot that is not over. */
const isNeeded = async (tx: Db, listingId: string): Promise<boolean> => {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM claim JOIN unit ON unit.id = claim.unit_id
      WHERE unit.listing_id = ${listingId} AND claim.is_active AND kind = 'booking'
        AND (upper(during) > ${now()} OR due_back_at IS NOT NULL)
    ) OR EXISTS (
      SELECT 1 FROM slot WHERE slot.listing_id = ${listingId} AND slot.taken > 0 AND slot.ends_at > ${now()}
    ) AS held`;
  return row?.held ?? false;
};

const moveListing = (viewer: Viewer, listingId: string, name: ListingTransition): Promise<void> =>
  transaction(async (tx) => {
    const { from, to, needsAll } = listingTransitions[name];
    const listing = await lockOwn(tx, viewer, listingId);
    if (needsAll) await requireComplete(tx, viewer, listingId);
    if (to === 'archived' && (await isNeeded(tx, listingId)))
      throw new AppError('conflict', 'listing.hasBookings');
    const { count } = await tx.listing.updateMany({
      where: { id: listingId, state: { in: [...from] } },
      data: { state: to, ...(to === 'published' && { publishedAt: listing.publishedAt ?? now() }) },
    });
    if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
    const moved = { name, by: 'owner', memberId: viewer.id, from: listing.state, to, hasEffects: false };
    await record(tx, 'listing', [{ id: listingId, ...moved }], now());
  });

type Own = { listingId: string };

/** Shows a listing to everyone, once nothing is missing. */
export const publishListing = (viewer: Viewer, { listingId }: Own) =>
  moveListing(viewer, listingId, 'publish');

/** Takes it out of the search for a while; what is booked stays booked. */
export const pauseListing = (viewer: Viewer, { listingId }: Own) => moveListing(viewer, listingId, 'pause');

export const resumeListing = (viewer: Viewer, { listingId }: Own) => moveListing(viewer, listingId, 'resume');

/** Puts it away. Refused while a booking still needs it. */
export const archiveListing = (viewer: Viewer, { listingId }: Own) =>
  moveListing(viewer, listingId, 'archive');
