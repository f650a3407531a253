import { publishListing, resumeListing } from '@/lib/listing/commands/move-listing';
import { listingPage, ownListing } from '@/lib/listing/queries';
import { route } from '@/lib/platform/route';
import { publishListing as endpoint } from '../../../endpoints/listings';
import { listingResponse } from '../../../responses/listing';

/** Shows it to everyone, also again after a pause. */
export const POST = route(endpoint, async ({ viewer, params, locale }) => {
  const { state } = await ownListing(viewer, params.id);
  await (state === 'paused' ? resumeListing : publishListing)(viewer, { listingId: params.id });
  return listingResponse(await listingPage(viewer, params.id), locale);
});
