import { communitySlots } from '@/lib/listing/slots/feed';
import { calendarResponse } from '@/lib/platform/calendar';
import { env } from '@/lib/platform/env';
import { feedLocale } from '@/lib/platform/feed-response';
import { translator } from '@/lib/platform/i18n/words';
import { paths } from '@/lib/shared/paths';
import { absolute, slotEntry } from '../entries';

/** The community's slots to come, for calendars. */
export const GET = async (request: Request): Promise<Response> => {
  const locale = feedLocale(request);
  const say = translator(locale, 'feeds');
  const slots = await communitySlots();
  return calendarResponse(request, {
    name: say('community', { name: env.COMMUNITY_NAME }),
    description: say('communityAbout', { place: env.COMMUNITY_PLACE }),
    url: absolute(paths.thisWeek(locale)),
    timeZone: env.COMMUNITY_TIME_ZONE,
    language: locale,
    entries: slots.map((slot) => slotEntry(slot, locale)),
  });
};
