import { ownPlaces } from '@/lib/booking/calendar';
import { memberWithCalendarKey } from '@/lib/member/calendar-key';
import { calendarResponse } from '@/lib/platform/calendar';
import { env } from '@/lib/platform/env';
import { feedLocale, noFeed } from '@/lib/platform/feed-response';
import { translator } from '@/lib/platform/i18n/words';
import { paths } from '@/lib/shared/paths';
import { absolute, bookingEntry } from '../entries';

/** What a member has booked, for their own calendar: whoever knows the key of its address reads it. */
export const GET = async (request: Request): Promise<Response> => {
  const member = await memberWithCalendarKey(new URL(request.url).searchParams.get('key'));
  if (!member) return noFeed();
  const locale = feedLocale(request, member.locale);
  const places = await ownPlaces(member.id);
  return calendarResponse(
    request,
    {
      name: translator(locale, 'feeds')('mine', { name: env.COMMUNITY_NAME }),
      url: absolute(paths.bookings(locale)),
      timeZone: env.COMMUNITY_TIME_ZONE,
      language: locale,
      entries: places.map((booking) => bookingEntry(booking, locale)),
    },
    { isSecret: true },
  );
};
