import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BeginForm } from '@/components/campaign-form/begin-form';
import { PageHead } from '@/components/shell/page-head';
import { memberOrPosted } from '@/lib/platform/page';
import { settings } from '@/lib/platform/settings';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circlesFor } from '@/lib/standing/circles';
import { begin } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('campaign-form.new'))('title'),
});

/** A new campaign: what it takes, and its name. */
export default async function NewCampaignPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await memberOrPosted(locale, paths.newCampaign(locale));
  const [t, circles, { campaignFeePercent }] = await Promise.all([
    getTranslations('campaign-form.new'),
    circlesFor(viewer, 'campaign.lead'),
    settings(),
  ]);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        breadcrumb={[{ href: paths.campaigns(locale), label: t('crumb') }, { label: t('title') }]}
      />
      <BeginForm action={begin} once={randomUUID()} circles={circles} feePercent={campaignFeePercent} />
    </div>
  );
}
