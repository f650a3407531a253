import { closeWish } from '@/lib/listing/commands/move-listing';
import { listingPage } from '@/lib/listing/queries';
import { route } from '@/lib/platform/route';
import { closeWish as endpoint } from '../../../endpoints/listings';
import { listingResponse } from '../../../responses/listing';

export const POST = route(endpoint, async ({ viewer, params, body: { name, thanks = '' }, locale }) => {
  await closeWish(viewer, { listingId: params.id, name, thanks });
  return listingResponse(await listingPage(viewer, params.id), locale);
});
