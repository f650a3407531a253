import { Feed } from 'feed';
import { slotTime } from '@/components/listing/slot-label';
import { newestSlots } from '@/lib/listing/slots/feed';
import { env } from '@/lib/platform/env';
import { feedLocale, feedResponse } from '@/lib/platform/feed-response';
import { xmlText } from '@/lib/platform/feed-text';
import { translator } from '@/lib/platform/i18n/words';
import { paths } from '@/lib/shared/paths';
import { absolute } from '../entries';
import { slotItem } from './item';

/** What neighbours added last, for feed readers (Atom, RFC 4287). */
export const GET = async (request: Request): Promise<Response> => {
  const locale = feedLocale(request);
  const say = translator(locale, 'feeds');
  const slots = await newestSlots();
  const feed = new Feed({
    id: absolute(paths.slotsFeed()),
    title: xmlText(say('community', { name: env.COMMUNITY_NAME })),
    description: xmlText(say('communityAbout', { place: env.COMMUNITY_PLACE })),
    link: absolute(paths.thisWeek(locale)),
    feedLinks: { atom: absolute(paths.slotsFeed({ lang: locale })) },
    language: locale,
    generator: 'Mitoyen',
    updated: new Date(Math.max(0, ...slots.map(({ updatedAt }) => updatedAt.getTime()))),
  });
  for (const slot of slots) {
    const when = slotTime(slot.startsAt, slot.listing.timeZone, locale);
    feed.addItem(slotItem(slot, when, locale));
  }
  return feedResponse(request, { text: feed.atom1(), type: 'application/atom+xml', locale, isSecret: false });
};
