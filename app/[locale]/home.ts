import 'server-only';
import { campaignPages, campaignsLike } from '@/lib/campaign/queries';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { ListingType } from '@/lib/listing/listing-type';
import { hasSlots } from '@/lib/listing/scarcity';
import { listingTypes } from '@/lib/listing/types/registry';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { mixOfTypes, searchListings } from '@/lib/search/queries';
import { comingWeekend } from '@/lib/search/rules';
import { SearchListings } from '@/lib/search/schema';
import { addToDate, instantText } from '@/lib/shared/period';
import type { Reader } from '@/lib/standing/audiences';

/** Campaigns on the home page. */
const inABand = 2;

/** Cards in a row of the home page. */
const inARow = 4;

const search = async (
  who: Reader,
  params: Record<string, string>,
  limit = inARow,
): Promise<readonly ListingSummary[]> =>
  (await searchListings(who, SearchListings.parse(params), { limit })).items;

/** One of each way of sharing before a second of any: what there is most of does not fill the row. */
const mix = (
  who: Reader,
  types: readonly ListingType[],
  params: Record<string, string>,
): Promise<ListingSummary[]> =>
  mixOfTypes(
    who,
    SearchListings.parse(params),
    types.map(({ name }) => name),
    inARow,
  );

const inOrderOfTime = (one: ListingSummary, other: ListingSummary): number =>
  (one.nextSlot?.startsAt.getTime() ?? 0) - (other.nextSlot?.startsAt.getTime() ?? 0);

/**
 * What the home page shows: what neighbours do together this week, what is really free this weekend near the middle, what
 * costs nothing, what is new.
 */
export const homeRows = async (who: Reader) => {
  const localNow = instantText(now(), env.COMMUNITY_TIME_ZONE);
  const today = localNow.slice(0, 10);
  const { isNext: isWeekendNext, ...weekend } = comingWeekend(localNow);
  const dated = listingTypes.filter(hasSlots);
  const allTheTime = listingTypes.filter((type) => !hasSlots(type));
  const [soon, near, free, newest] = await Promise.all([
    mix(who, dated, { from: today, to: addToDate(today, { days: 6 }), sort: 'soonest' }),
    mix(who, allTheTime, weekend),
    search(who, { free: '1', sort: 'newest' }),
    search(who, { sort: 'newest' }, 3 * inARow),
  ]);
  const week = soon.toSorted(inOrderOfTime);
  const shown = new Set([...week, ...near, ...free].map(({ id }) => id));
  return {
    week,
    weekend,
    isWeekendNext,
    near,
    free,
    newest: newest.filter(({ id }) => !shown.has(id)).slice(0, inARow),
  };
};

/** The campaigns that end next, with what a band says of each. */
export const homeCampaigns = async () => {
  const { items } = await campaignsLike({ sort: 'ending', limit: inABand });
  const campaigns = await campaignPages(
    null,
    items.map(({ id }) => id),
  );
  return { campaigns, now: now() };
};
