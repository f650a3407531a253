import { archiveListing } from '@/lib/listing/commands/move-listing';
import { listingPage } from '@/lib/listing/queries';
import { route } from '@/lib/platform/route';
import { listingAnswer } from '../../../answers/listing';
import { archiveListing as endpoint } from '../../../endpoints/listings';

export const POST = route(endpoint, async ({ viewer, params, locale }) => {
  await archiveListing(viewer, { listingId: params.id });
  return listingAnswer(await listingPage(viewer, params.id), locale);
});
