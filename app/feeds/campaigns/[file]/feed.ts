import 'server-only';
import { Feed } from 'feed';
import { campaignPage } from '@/lib/campaign/queries';
import { newsOf } from '@/lib/campaign/telling/news';
import { env } from '@/lib/platform/env';
import { asHtml, xmlText } from '@/lib/platform/feed-text';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

const absolute = (path: string): string => new URL(path, env.APP_URL).href;

/** How each kind of feed takes the title of an entry. */
const titles = { atom: asHtml, json: xmlText };

/** The news of a campaign that everyone may read; of those for backers, their titles. Not found until it is launched. */
export const campaignFeed = async (id: string, kind: keyof typeof titles, locale: Locale): Promise<Feed> => {
  const [campaign, { items }] = await Promise.all([campaignPage(null, id), newsOf(null, id)]);
  const say = translator(locale, 'campaign.feed');
  const host = new URL(env.APP_URL).hostname;
  const image = absolute(paths.campaignShareImage(id, { lang: locale }));
  const feed = new Feed({
    id: absolute(paths.campaignAtom(id)),
    title: say('title', { title: xmlText(campaign.title) }),
    description: xmlText(campaign.summary),
    link: absolute(paths.campaign(locale, id)),
    feedLinks: { atom: absolute(paths.campaignAtom(id)), json: absolute(paths.campaignJsonFeed(id)) },
    language: locale,
    image,
    generator: 'Mitoyen',
    updated: items[0]?.publishedAt ?? campaign.launchedAt ?? new Date(0),
    author: campaign.lead.isFormer ? undefined : { name: xmlText(campaign.lead.name) },
  });
  for (const { id: newsId, title, body, isReadable, publishedAt } of items) {
    const link = absolute(`${paths.campaignNews(locale, id)}/${encodeURIComponent(newsId)}`);
    feed.addItem({
      title: titles[kind](title),
      id: `tag:${host},2026:news/${newsId}`,
      link,
      date: publishedAt,
      published: publishedAt,
      // Pictures in it are ours: a reader elsewhere needs their whole address.
      content: isReadable
        ? xmlText(body).replaceAll('src="/api/', `src="${absolute('/api/')}`)
        : `<p>${asHtml(say('backers'))}</p>`,
    });
  }
  return feed;
};
