import 'server-only';
import { notFound } from 'next/navigation';
import { ownListing } from '@/lib/listing/queries';
import { slotsOf } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { foundOr404 } from '@/lib/platform/page';

/** The viewer's own listing that has slots, with its type; for anyone else there is no such page. */
export const ownWithSlots = async (viewer: Viewer, id: string) => {
  const listing = await foundOr404(ownListing(viewer, id));
  const type = listingTypeOf(listing.type);
  if (!slotsOf(type)) notFound();
  return { listing, type };
};
