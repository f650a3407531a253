import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RichText } from '@/components/campaign/rich-text';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { newsFor } from '@/lib/campaign/telling/news';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import { apart } from '@/lib/shared/apart';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { campaignOf } from '../../campaign';
import { type GuestParams, guestOf } from '../guest';

type Props = {
  params: Promise<{ locale: Locale; id: string; newsId: string }>;
  searchParams: Promise<Asked<keyof GuestParams>>;
};

const newsOfPage = async ({ params, searchParams }: Props) => {
  const [{ id, newsId }, asks] = [await params, lastOf(await searchParams)];
  return foundOr404(newsFor(await currentViewer(), id, newsId, guestOf(asks)));
};

export const generateMetadata = async (props: Props): Promise<Metadata> => ({
  title: apart((await newsOfPage(props)).title),
  referrer: 'same-origin',
});

export default async function OneNewsPage(props: Props) {
  const { locale, id } = await props.params;
  const [campaign, news, t] = await Promise.all([
    campaignOf(id),
    newsOfPage(props),
    getTranslations('campaign'),
  ]);
  const day = dateFormat(locale, { dateStyle: 'long', timeZone: env.COMMUNITY_TIME_ZONE });
  const back = <LinkButton href={paths.campaign(locale, id)}>{t('page.newsBack')}</LinkButton>;
  return (
    <article className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[
          { href: paths.campaign(locale, id), label: campaign.title },
          { href: paths.campaignNews(locale, id), label: t('page.news') },
        ]}
        title={<span dir="auto">{news.title}</span>}
        lead={<time dateTime={news.publishedAt.toISOString()}>{day.format(news.publishedAt)}</time>}
      />
      {news.isReadable ? (
        <RichText html={news.body} />
      ) : (
        <Notice action={campaign.viewer.mayPledge && back}>{t('page.newsOnly')}</Notice>
      )}
    </article>
  );
}
