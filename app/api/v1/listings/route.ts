import { createDraft } from '@/lib/listing/commands/create-draft';
import { listingPage } from '@/lib/listing/queries';
import { typeOf } from '@/lib/listing/types/registry';
import { route } from '@/lib/platform/route';
import { searchListings } from '@/lib/search/queries';
import { createListing, findListings } from '../endpoints/listings';
import { laterSteps, whatInput } from '../listing-steps';
import { listingResponse, summaryResponse } from '../responses/listing';

export const GET = route(findListings, async ({ viewer, query: { search, ...page }, locale }) => {
  const { items, next } = await searchListings(viewer, search, page);
  return { items: items.map((item) => summaryResponse(item, locale)), next };
});

/** A draft, until it is published. */
export const POST = route(
  createListing,
  async ({ viewer, body: { type, intent = 'offer', onBehalfOf, ...given }, locale, once }) => {
    const draft = { type, intent, onBehalfOf, _once: once, ...whatInput(given, {}) };
    const id = await createDraft(viewer, draft, laterSteps(typeOf({ type, intent }), given));
    return listingResponse(await listingPage(viewer, id), locale);
  },
);
