import { saveSteps } from '@/lib/listing/commands/save-step';
import { listingPage, ownListing } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { route } from '@/lib/platform/route';
import { listingAnswer } from '../../answers/listing';
import { editListing, readListing } from '../../endpoints/listings';
import { editedSteps } from '../../listing-steps';

export const GET = route(readListing, async ({ viewer, params, locale }) =>
  listingAnswer(await listingPage(viewer, params.id), locale),
);

export const PATCH = route(editListing, async ({ viewer, params: { id }, body, locale }) => {
  const own = await ownListing(viewer, id);
  await saveSteps(viewer, id, editedSteps(listingTypeOf(own.type), body, own));
  return listingAnswer(await listingPage(viewer, id), locale);
});
