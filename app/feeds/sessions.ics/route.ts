import { communitySessions } from '@/lib/listing/slots/feed';
import { calendarAnswer } from '@/lib/platform/calendar';
import { env } from '@/lib/platform/env';
import { feedLocale } from '@/lib/platform/feed-answer';
import { translator } from '@/lib/platform/i18n/words';
import { paths } from '@/lib/shared/paths';
import { absolute, sessionEntry } from '../entries';

/** The community's sessions to come, for calendars. */
export const GET = async (request: Request): Promise<Response> => {
  const locale = feedLocale(request);
  const say = translator(locale, 'feeds');
  const sessions = await communitySessions();
  return calendarAnswer(request, {
    name: say('community', { name: env.COMMUNITY_NAME }),
    description: say('communityAbout', { place: env.COMMUNITY_PLACE }),
    url: absolute(paths.thisWeek(locale)),
    timeZone: env.COMMUNITY_TIME_ZONE,
    language: locale,
    entries: sessions.map((session) => sessionEntry(session, locale)),
  });
};
