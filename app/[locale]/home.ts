import 'server-only';
import { listingTypes } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { type ListingSummary, searchListings } from '@/lib/search/queries';
import { comingWeekend, inTurn } from '@/lib/search/rules';
import { SearchListings } from '@/lib/search/schema';
import { plainDateAt } from '@/lib/shared/period';

/** Cards in a row of the home page. */
const inARow = 4;

const search = async (params: Record<string, string>, limit = inARow): Promise<readonly ListingSummary[]> =>
  (await searchListings(SearchListings.parse(params), { limit })).items;

/** One of each way of sharing before a second of any; someone with many things does not fill the row. */
const ofEachType = async (params: Record<string, string>): Promise<ListingSummary[]> => {
  const groups = await Promise.all(listingTypes.map(({ name }) => search({ ...params, type: name })));
  return inTurn(groups, inARow);
};

/** What the home page shows: what is really free this weekend near the middle, what costs nothing, what is new. */
export const homeRows = async () => {
  const weekend = comingWeekend(plainDateAt(now(), env.COMMUNITY_TIME_ZONE));
  const [near, free, newest] = await Promise.all([
    ofEachType(weekend),
    search({ free: '1', sort: 'newest' }),
    search({ sort: 'newest' }, 3 * inARow),
  ]);
  const shown = new Set([...near, ...free].map(({ id }) => id));
  return { weekend, near, free, newest: newest.filter(({ id }) => !shown.has(id)).slice(0, inARow) };
};
