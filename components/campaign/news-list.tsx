import { useLocale } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Link, TextLink } from '@/components/ui/link';
import type { CampaignPage } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { useCampaignWords } from './words';

type Props = {
  campaignId: string;
  news: CampaignPage['news'];
  allCount?: number;
  /** What a guest came with, for the way to each. */
  guest?: { pledgeId: string; key: string };
};

/** The newest news by title, and the ways to follow them. */
export function NewsList({ campaignId, news, allCount = 0, guest }: Props) {
  const { say, fullDay } = useCampaignWords();
  const locale = useLocale();
  const query = guest ? `?${new URLSearchParams({ pledge: guest.pledgeId, key: guest.key })}` : '';
  return (
    <>
      {news.length === 0 && <p className="text-ink-2">{say('page.newsNone')}</p>}
      <ul className="divide-y divide-line">
        {news.map(({ id, title, audience, publishedAt }) => (
          <li key={id} className="py-3 first:pt-0">
            <Link
              href={`${paths.campaignNews(locale, campaignId)}/${encodeURIComponent(id)}${query}`}
              className="text-lg font-semibold hover:underline"
              dir="auto"
            >
              {title}
            </Link>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
              <time dateTime={publishedAt.toISOString()}>{fullDay(publishedAt)}</time>
              {audience === 'backers' && <Badge tone="brick">{say('page.newsBackers')}</Badge>}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-6 text-[0.9375rem]">
        {allCount > news.length && (
          <TextLink href={paths.campaignNews(locale, campaignId)}>{say('page.newsAll')}</TextLink>
        )}
        <a href={paths.campaignAtom(campaignId)} className="text-ink-2 underline hover:text-ink">
          {say('page.newsFeed')}
        </a>
        <a href={paths.campaignJsonFeed(campaignId)} className="text-ink-2 underline hover:text-ink">
          {say('page.newsFeedJson')}
        </a>
      </p>
    </>
  );
}
