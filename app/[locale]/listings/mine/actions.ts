'use server';
import {
  archiveListing,
  pauseListing,
  publishListing,
  resumeListing,
} from '@/lib/listing/commands/move-listing';
import { MoveListing } from '@/lib/listing/schema';
import { action } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

const moves = {
  publish: { run: publishListing, flash: 'listing.published' },
  pause: { run: pauseListing, flash: 'listing.paused' },
  resume: { run: resumeListing, flash: 'listing.resumed' },
  archive: { run: archiveListing, flash: 'listing.archived' },
};

export const move = action(MoveListing, async (viewer, { listingId, name }, { locale }) => {
  const { run, flash } = moves[name];
  await run(viewer, { listingId });
  return { path: name === 'publish' ? paths.listing(locale, listingId) : paths.myListings(locale), flash };
});
