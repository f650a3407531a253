import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CampaignState } from '@/lib/campaign/lifecycle';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Way = {
  label: 'goDraft' | 'goApproved' | 'goNews' | 'goDelivery' | 'goReport';
  href: (locale: Locale, id: string) => string;
};

const news: Way = { label: 'goNews', href: (locale, id) => paths.manageCampaignPart(locale, id, 'news') };

/** The one thing to do next, by state. */
const ways: Partial<Record<CampaignState, Way>> = {
  draft: { label: 'goDraft', href: (locale, id) => paths.editCampaign(locale, id) },
  approved: { label: 'goApproved', href: (locale, id) => paths.editCampaign(locale, id, 'check') },
  live: news,
  extended: news,
  succeeded: { label: 'goDelivery', href: (locale, id) => paths.manageCampaignPart(locale, id, 'delivery') },
  settled: { label: 'goReport', href: (locale, id) => paths.manageCampaignPart(locale, id, 'report') },
  failed: news,
};

/** What its lead does now. */
export function NextPanel({ locale, campaign }: { locale: Locale; campaign: CampaignPage }) {
  const t = useTranslations('campaign-manage.desk.next');
  const { id, state } = campaign;
  const way = ways[state];
  return (
    <Notice
      title={t('title')}
      action={way && <LinkButton href={way.href(locale, id)}>{t(way.label)}</LinkButton>}
    >
      {t(state)}
    </Notice>
  );
}
