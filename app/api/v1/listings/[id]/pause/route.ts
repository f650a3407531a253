import { pauseListing } from '@/lib/listing/commands/move-listing';
import { listingPage } from '@/lib/listing/queries';
import { route } from '@/lib/platform/route';
import { pauseListing as endpoint } from '../../../endpoints/listings';
import { listingResponse } from '../../../responses/listing';

export const POST = route(endpoint, async ({ viewer, params, locale }) => {
  await pauseListing(viewer, { listingId: params.id });
  return listingResponse(await listingPage(viewer, params.id), locale);
});
