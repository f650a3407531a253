import { listingTypes } from '@/lib/listing/types/registry';
import { route } from '@/lib/platform/route';
import { typeAnswer } from '../answers/listing-type';
import { listListingTypes } from '../endpoints/listings';

export const GET = route(listListingTypes, async ({ locale }) => ({
  items: listingTypes.map((type) => typeAnswer(type, locale)),
  next: null,
}));
