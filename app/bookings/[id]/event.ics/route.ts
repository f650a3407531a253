import { absolute, bookingEntry } from '@/app/feeds/entries';
import { partyBooking } from '@/lib/booking/calendar';
import { currentViewer } from '@/lib/platform/auth/session';
import { calendarResponse } from '@/lib/platform/calendar';
import { env } from '@/lib/platform/env';
import { feedLocale, noFeed } from '@/lib/platform/feed-response';
import { paths } from '@/lib/shared/paths';

type Context = { params: Promise<{ id: string }> };

/** One booking as an entry of a calendar, for its two parties once it is agreed. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params;
  const viewer = await currentViewer();
  const booking = viewer && (await partyBooking(viewer, id));
  if (!viewer || !booking) return noFeed();
  const locale = feedLocale(request, viewer.locale);
  return calendarResponse(
    request,
    {
      name: booking.dated[0]?.listing.title ?? '',
      url: absolute(paths.booking(locale, id)),
      timeZone: env.COMMUNITY_TIME_ZONE,
      language: locale,
      entries: booking.dated.map((each) => bookingEntry(each, locale, booking.isOwner)),
    },
    { isSecret: true, fileName: 'event.ics' },
  );
};
