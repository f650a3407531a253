import { seasonalTypes } from '@/lib/listing/types/registry';
import { calendarResponse } from '@/lib/platform/calendar';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { feedLocale, noFeed } from '@/lib/platform/feed-response';
import { translator } from '@/lib/platform/i18n/words';
import { seasonTitles } from '@/lib/search/seasons';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { absolute, seasonEntries } from '../entries';

/** What can be begun month by month among what is offered to everyone, a year ahead, for calendars. */
export const GET = async (request: Request): Promise<Response> => {
  const [type] = seasonalTypes;
  if (!type) return noFeed();
  const locale = feedLocale(request);
  const say = translator(locale, 'seasons');
  const today = plainDateAt(now(), env.COMMUNITY_TIME_ZONE);
  return calendarResponse(request, {
    name: `${env.COMMUNITY_NAME} : ${say('title')}`,
    description: say('lead', { place: env.COMMUNITY_PLACE }),
    url: absolute(paths.seasons(locale)),
    timeZone: env.COMMUNITY_TIME_ZONE,
    language: locale,
    entries: seasonEntries(await seasonTitles(null, type), today, locale),
  });
};
