import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewsList } from '@/components/campaign/news-list';
import { PageHead } from '@/components/shell/page-head';
import { MoreLink } from '@/components/ui/more-link';
import { newsOf } from '@/lib/campaign/telling/news';
import { currentViewer } from '@/lib/platform/auth/session';
import { foundOr404 } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { campaignOf } from '../campaign';
import { type GuestParams, guestOf } from './guest';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<keyof GuestParams>>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations('campaign');
  const { title } = await campaignOf((await params).id);
  return { title: t('feed.title', { title }) };
};

export default async function NewsPage({ params, searchParams }: Props) {
  const [{ locale, id }, asks] = [await params, lastOf(await searchParams)];
  const campaign = await campaignOf(id);
  const guest = guestOf(asks);
  const { items, next } = await foundOr404(newsOf(await currentViewer(), id, { guest, cursor: asks.cursor }));
  const t = await getTranslations('campaign');
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[
          { href: paths.campaigns(locale), label: t('page.crumb') },
          { href: paths.campaign(locale, id), label: campaign.title },
        ]}
        title={t('page.news')}
      />
      <NewsList campaignId={id} news={items} guest={guest} />
      <MoreLink href={next && paths.campaignNews(locale, id, { ...asks, cursor: next })}>
        {t('discover.more')}
      </MoreLink>
    </div>
  );
}
