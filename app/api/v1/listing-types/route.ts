import { listingTypes } from '@/lib/listing/types/registry';
import { route } from '@/lib/platform/route';
import { listListingTypes } from '../endpoints/listings';
import { typeResponse } from '../responses/listing-type';

export const GET = route(listListingTypes, async ({ locale }) => ({
  items: listingTypes.map((type) => typeResponse(type, locale)),
  next: null,
}));
