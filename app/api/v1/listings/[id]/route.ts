import { seenListing } from '@/lib/booking/seen-listing';
import { saveSteps } from '@/lib/listing/commands/save-step';
import { listingPage, ownListing } from '@/lib/listing/queries';
import { typeOf } from '@/lib/listing/types/registry';
import { route } from '@/lib/platform/route';
import { editListing, readListing } from '../../endpoints/listings';
import { editedSteps } from '../../listing-steps';
import { listingResponse } from '../../responses/listing';

export const GET = route(readListing, async ({ viewer, params, locale }) =>
  listingResponse(await seenListing(viewer, params.id), locale),
);

export const PATCH = route(editListing, async ({ viewer, params: { id }, body, locale }) => {
  const own = await ownListing(viewer, id);
  await saveSteps(viewer, id, editedSteps(typeOf(own), body, own));
  return listingResponse(await listingPage(viewer, id), locale);
});
