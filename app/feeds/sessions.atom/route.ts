import { Feed } from 'feed';
import { sessionTime } from '@/components/listing/session-label';
import { newestSessions } from '@/lib/listing/slots/feed';
import { env } from '@/lib/platform/env';
import { feedAnswer, feedLocale } from '@/lib/platform/feed-answer';
import { xmlText } from '@/lib/platform/feed-text';
import { translator } from '@/lib/platform/i18n/words';
import { paths } from '@/lib/shared/paths';
import { absolute } from '../entries';
import { sessionItem } from './item';

/** What neighbours added last, for feed readers (Atom, RFC 4287). */
export const GET = async (request: Request): Promise<Response> => {
  const locale = feedLocale(request);
  const say = translator(locale, 'feeds');
  const sessions = await newestSessions();
  const feed = new Feed({
    id: absolute(paths.sessionsFeed()),
    title: xmlText(say('community', { name: env.COMMUNITY_NAME })),
    description: xmlText(say('communityAbout', { place: env.COMMUNITY_PLACE })),
    link: absolute(paths.thisWeek(locale)),
    feedLinks: { atom: absolute(paths.sessionsFeed({ lang: locale })) },
    language: locale,
    generator: 'Mitoyen',
    updated: new Date(Math.max(0, ...sessions.map(({ updatedAt }) => updatedAt.getTime()))),
  });
  for (const session of sessions) {
    const when = sessionTime(session.startsAt, session.listing.timeZone, locale);
    feed.addItem(sessionItem(session, when, locale));
  }
  return feedAnswer(request, { text: feed.atom1(), type: 'application/atom+xml', locale, isSecret: false });
};
