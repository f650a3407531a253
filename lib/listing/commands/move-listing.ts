import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import type { ListingTransition } from '../lifecycle';
import { ownListings } from '../listing-life';
import type { CloseWish } from '../need-schema';

const moveListing = async (
  viewer: Viewer,
  listingId: string,
  name: ListingTransition,
  data: object = {},
): Promise<void> => {
  const numbers = await settings();
  const own = ownListings(viewer);
  await transaction(async (tx) => {
    const row = await own.hold(tx, listingId);
    await advance(own, tx, row, { name, by: 'owner', memberId: viewer.id, now: now(), numbers, data });
  });
};

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

/** Ends a wish: what was wanted was found, with thanks to those who answered, or is needed no more. They are told. */
export const closeWish = (viewer: Viewer, { listingId, name, thanks }: CloseWish) =>
  moveListing(viewer, listingId, name, { thanks });
