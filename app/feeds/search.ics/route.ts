import { slotsNamed } from '@/lib/listing/slots/feed';
import { calendarResponse } from '@/lib/platform/calendar';
import { env } from '@/lib/platform/env';
import { feedLocale } from '@/lib/platform/feed-response';
import { translator } from '@/lib/platform/i18n/words';
import { openSlots } from '@/lib/search/slots';
import { storedSearch } from '@/lib/search/stored';
import { paths } from '@/lib/shared/paths';
import { absolute, slotEntry } from '../entries';
import { searchOfFeed } from '../searched';

/** The slots to come that everyone finds by a search, for calendars. */
export const GET = async (request: Request): Promise<Response> => {
  const locale = feedLocale(request);
  const query = searchOfFeed(request);
  const { items } = await openSlots(null, query, { limit: 200 });
  const slots = await slotsNamed(items.map(({ id }) => id));
  const say = translator(locale, 'feeds');
  return calendarResponse(request, {
    name: query.q
      ? say('searchWords', { name: env.COMMUNITY_NAME, q: query.q })
      : say('search', { name: env.COMMUNITY_NAME }),
    description: say('communityAbout', { place: env.COMMUNITY_PLACE }),
    url: absolute(paths.search(locale, storedSearch(query))),
    timeZone: env.COMMUNITY_TIME_ZONE,
    language: locale,
    entries: slots.map((slot) => slotEntry(slot, locale)),
  });
};
