import 'server-only';
import { gathered } from '@/lib/platform/gathered';
import { readSearch, type SearchListings, type SearchParams } from '@/lib/search/schema';

/** What the address of a feed searches for, as the API takes it: what is not understood is left out, as on the page. */
export const searchOfFeed = (request: Request): SearchListings => {
  const { searchParams } = new URL(request.url);
  searchParams.delete('lang');
  const params: SearchParams = Object.fromEntries(
    [...gathered(searchParams)].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
  return readSearch(params).query;
};
