import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import type { Cluster } from '@/lib/campaign/matching/clusters';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Line } from './line';

/** Pledges that share something, a line each group: of which project, what they share, what partners add to them. */
export function ClusterLines({ locale, clusters }: { locale: Locale; clusters: readonly Cluster[] }) {
  const t = useTranslations('campaign-manage.clusters');
  const { money } = useCampaignWords();
  return clusters.map(({ campaignId, title, currency, shares, matchedMinor, pledges }) => (
    <Line
      key={pledges.map(({ id }) => id).join()}
      href={`${paths.operateCampaign(locale, campaignId)}#clusters`}
      title={title}
    >
      <p className="mt-1 text-sm text-ink-2">
        {t('line', { count: pledges.length, amount: money(matchedMinor, currency) })} ·{' '}
        {shares.map((mark) => t(`shares.${mark}`)).join(', ')}
      </p>
    </Line>
  ));
}
