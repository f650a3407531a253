import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CampaignCard } from '@/components/campaign/campaign-card';
import { campaignsHref, DiscoverFilters } from '@/components/campaign/discover-filters';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { MoreLink } from '@/components/ui/more-link';
import { Notice } from '@/components/ui/notice';
import { now as clockNow } from '@/lib/platform/clock';
import { alternatesOf } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askedCampaigns, foundCampaigns, type SearchParams } from './asked';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations('campaign.discover');
  const { locale } = await params;
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternatesOf(locale, (each) => paths.campaigns(each)),
  };
};

export default async function CampaignsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = askedCampaigns(await searchParams);
  const { items, next, town, unknown, isStale } = await foundCampaigns(asked);
  const t = await getTranslations('campaign.discover');
  const now = clockNow();
  const start = <LinkButton href={paths.newCampaign(locale)}>{t('new')}</LinkButton>;
  return (
    <div className="wrap pb-12">
      <PageHead
        title={t('title')}
        lead={t.rich('leadFunds', {
          funds: (words) => <TextLink href={paths.funds(locale)}>{words}</TextLink>,
        })}
        action={start}
      />
      <div className="stack gap-6">
        <DiscoverFilters locale={locale} address={asked} />
        {unknown && <Notice tone="warning">{t('unknown', { place: unknown })}</Notice>}
        {isStale && <Notice>{t('stale')}</Notice>}
        {town && <p className="text-ink-2">{t('near', { place: town })}</p>}
        {items.length === 0 ? (
          <EmptyState
            as="h2"
            icon="heart"
            title={t('emptyTitle')}
            action={
              <>
                <LinkButton href={paths.campaigns(locale, { state: 'all' })} variant="quiet">
                  {t('emptyAll')}
                </LinkButton>
                {start}
              </>
            }
          >
            {t('emptyBody')}
          </EmptyState>
        ) : (
          <ul aria-label={t('list')} className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {items.map((campaign, index) => (
              <li key={campaign.id} className="min-w-0">
                <CampaignCard campaign={campaign} locale={locale} now={now} eager={index < 3} />
              </li>
            ))}
          </ul>
        )}
        <MoreLink href={next && campaignsHref(locale, asked, { cursor: next })}>{t('more')}</MoreLink>
      </div>
    </div>
  );
}
