import 'server-only';
import { type ListingPage, listingPage } from '@/lib/listing/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { type Audienced, lookIn, mayTake } from '@/lib/standing/audiences';
import { partyTo } from './acting';
import { openStates } from './lifecycle';

/** Whether something that the viewer, or their circle, agrees on about a listing is not over yet. */
const isPartyTo = async (db: Db, viewer: Viewer | null, listingId: string): Promise<boolean> =>
  viewer !== null &&
  (await db.booking.count({
    where: { ...partyTo(viewer), holdings: { some: { listingId } }, state: { in: openStates.in } },
  })) > 0;

/**
 * Whether somebody may see a listing though it is not for them: whoever has something of it until that is over, and who runs
 * the community. They can take nothing new.
 */
export const mayStillSee = async (
  db: Db,
  viewer: Viewer | null,
  listing: Audienced & { id: string },
): Promise<boolean> =>
  mayTake(viewer, listing) || lookIn(viewer) || (await isPartyTo(db, viewer, listing.id));

/** The listing's page for whoever may see it, or may still. */
export const seenListing = (viewer: Viewer | null, id: string): Promise<ListingPage> =>
  listingPage(viewer, id, (listing) => mayStillSee(db, viewer, listing));
