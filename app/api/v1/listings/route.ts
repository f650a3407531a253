import { route } from '@/lib/platform/route';
import { searchListings } from '@/lib/search/queries';
import { summaryAnswer } from '../answers/listing';
import { findListings } from '../endpoints/listings';

export const GET = route(findListings, async ({ query: { search, ...page }, locale }) => {
  const { items, next } = await searchListings(search, page);
  return { items: items.map((item) => summaryAnswer(item, locale)), next };
});
