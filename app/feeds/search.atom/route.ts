import { Feed } from 'feed';
import { priceLabel } from '@/components/listing/labels';
import { publishedAtOf } from '@/lib/listing/latest';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { env } from '@/lib/platform/env';
import { feedLocale, feedResponse } from '@/lib/platform/feed-response';
import { asHtml, xmlText } from '@/lib/platform/feed-text';
import { translator } from '@/lib/platform/i18n/words';
import { searchListings } from '@/lib/search/queries';
import { storedSearch } from '@/lib/search/stored';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { absolute, wordsIn } from '../entries';
import { searchOfFeed } from '../searched';

const itemOf = (summary: ListingSummary, date: Date, locale: Locale) => {
  const words = wordsIn(locale);
  const price = summary.intent === 'wish' ? words('wish.label') : priceLabel(summary, words, locale);
  return {
    title: asHtml(summary.title),
    id: `tag:${new URL(env.APP_URL).hostname},2026:listing/${summary.id}`,
    link: absolute(paths.listing(locale, summary.id)),
    date,
    published: date,
    description: `<p>${asHtml([price, summary.place.area].filter(Boolean).join(' · '))}</p>`,
    author: [{ name: xmlText(summary.provider.name) }],
    category: [{ name: words(`types.${summary.type}.name`), term: summary.type }],
  };
};

/** What everyone finds by a search, the newest first, for feed readers (Atom, RFC 4287). */
export const GET = async (request: Request): Promise<Response> => {
  const locale = feedLocale(request);
  const query = searchOfFeed(request);
  const { items } = await searchListings(null, { ...query, sort: 'newest' }, { limit: 50 });
  const dates = await publishedAtOf(items.map(({ id }) => id));
  const dated = items.flatMap((item) => {
    const date = dates.get(item.id);
    return date ? [{ item, date }] : [];
  });
  const say = translator(locale, 'feeds');
  const asked = storedSearch(query);
  const feed = new Feed({
    id: absolute(paths.searchFeed(asked)),
    title: xmlText(
      query.q
        ? say('searchWords', { name: env.COMMUNITY_NAME, q: query.q })
        : say('search', { name: env.COMMUNITY_NAME }),
    ),
    link: absolute(paths.search(locale, asked)),
    feedLinks: { atom: absolute(paths.searchFeed({ ...asked, lang: locale })) },
    language: locale,
    generator: 'Mitoyen',
    copyright: '',
    updated: dated[0]?.date ?? new Date(0),
  });
  for (const { item, date } of dated) feed.addItem(itemOf(item, date, locale));
  return feedResponse(request, { text: feed.atom1(), type: 'application/atom+xml', locale, isSecret: false });
};
