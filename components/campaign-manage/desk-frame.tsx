import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CampaignStateBadge } from '@/components/campaign/state-badge';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Tabs } from '@/components/ui/tabs';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { type DeskPart, deskParts } from './parts';

type Props = {
  locale: Locale;
  campaign: CampaignPage;
  part: DeskPart | null;
  /** Offers that wait for an answer. */
  waiting: number;
  children: ReactNode;
};

/** The lead's desk: whose it is, where it stands, and its pages. */
export function DeskFrame({ locale, campaign, part, waiting, children }: Props) {
  const t = useTranslations('campaign-manage.desk');
  const { id, title, state, launchedAt, viewer } = campaign;
  const page = launchedAt
    ? paths.campaign(locale, id)
    : paths.campaignPreview(locale, id, viewer.previewKey ?? '');
  const tabs = [
    { href: paths.manageCampaign(locale, id), label: t('tabs.overview'), current: part === null },
    ...deskParts.map((each) => ({
      href: paths.manageCampaignPart(locale, id, each),
      label: t(`tabs.${each}`),
      current: part === each,
      ...(each === 'help' && waiting > 0 && { count: waiting }),
    })),
  ];
  return (
    <div className="wrap pb-16">
      <PageHead
        title={title}
        lead={<CampaignStateBadge state={state} />}
        breadcrumb={[{ href: paths.me(locale), label: t('mine') }, { label: title }]}
        action={
          <div className="flex flex-wrap gap-2">
            <LinkButton href={page} variant="quiet">
              {t('page')}
            </LinkButton>
            <LinkButton href={paths.editCampaign(locale, id)} variant="quiet">
              {t('edit')}
            </LinkButton>
          </div>
        }
      />
      <div className="mb-8">
        <Tabs label={t('tabs.label')} items={tabs} />
      </div>
      {children}
    </div>
  );
}
