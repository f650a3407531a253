import { listingPage } from '@/lib/listing/queries';
import { route } from '@/lib/platform/route';
import { listingAnswer } from '../../answers/listing';
import { readListing } from '../../endpoints/listings';

export const GET = route(readListing, async ({ viewer, params, locale }) =>
  listingAnswer(await listingPage(viewer, params.id), locale),
);
