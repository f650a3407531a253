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

/** The state, and what its lead has done since. */
type Step = CampaignState | 'reported';

const delivery: Way = {
  label: 'goDelivery',
  href: (locale, id) => paths.manageCampaignPart(locale, id, 'delivery'),
};

/** The one thing to do next, by step. */
const ways: Partial<Record<Step, Way>> = {
  draft: { label: 'goDraft', href: (locale, id) => paths.editCampaign(locale, id) },
  approved: { label: 'goApproved', href: (locale, id) => paths.editCampaign(locale, id, 'check') },
  live: news,
  extended: news,
  succeeded: delivery,
  settled: { label: 'goReport', href: (locale, id) => paths.manageCampaignPart(locale, id, 'report') },
  reported: delivery,
  failed: news,
};

/** What its lead does now. */
export function NextPanel({
  locale,
  campaign,
  retryDays,
}: {
  locale: Locale;
  campaign: CampaignPage;
  retryDays: number;
}) {
  const t = useTranslations('campaign-manage.desk.next');
  const { id, state, reportedAt, reason } = campaign;
  const step: Step = state === 'settled' && reportedAt ? 'reported' : state;
  const way = ways[step];
  return (
    <Notice
      title={t('title')}
      action={way && <LinkButton href={way.href(locale, id)}>{t(way.label)}</LinkButton>}
    >
      {t(step, { days: retryDays })}
      {state === 'draft' && reason !== '' && (
        <p className="mt-2">
          {t('sentBack')} <q className="whitespace-pre-line">{reason}</q>
        </p>
      )}
    </Notice>
  );
}
