import { calendarOf } from '@/lib/listing/own-calendar';
import { memberWithCalendarKey } from '@/lib/member/calendar-key';
import { viewerById } from '@/lib/platform/auth/session';
import { calendarResponse } from '@/lib/platform/calendar';
import { feedLocale, noFeed } from '@/lib/platform/feed-response';
import { paths } from '@/lib/shared/paths';
import { absolute } from '../../../feeds/entries';
import { listingEntries } from '../../../feeds/listing-entries';

type Context = { params: Promise<{ id: string }> };

/** The calendar of one listing for its owner, or those of a circle who work for it: what is booked, what they keep free, its slots. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params;
  const owner = await memberWithCalendarKey(new URL(request.url).searchParams.get('key'));
  const viewer = owner && (await viewerById(owner.id));
  const listing = viewer && id.length <= 100 && !id.includes('\0') ? await calendarOf(viewer, id) : null;
  if (!owner || !listing) return noFeed();
  const locale = feedLocale(request, owner.locale);
  return calendarResponse(
    request,
    {
      name: listing.title,
      url: absolute(paths.listing(locale, id)),
      timeZone: listing.timeZone,
      language: locale,
      entries: await listingEntries(listing, locale),
    },
    { isSecret: true },
  );
};
