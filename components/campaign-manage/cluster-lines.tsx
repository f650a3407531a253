import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import type { Cluster } from '@/lib/campaign/matching/clusters';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Line } from './line';
import { SharedMarks } from './shared-marks';

/** Pledges that share something, a line each group: of which project, what they share, what partners add to them. */
export function ClusterLines({ locale, clusters }: { locale: Locale; clusters: readonly Cluster[] }) {
  const t = useTranslations('campaign-manage.clusters');
  const { money } = useCampaignWords();
  return clusters.map((cluster) => (
    <Line
      key={cluster.pledges.map(({ id }) => id).join()}
      href={`${paths.operateCampaign(locale, cluster.campaignId)}#clusters`}
      title={cluster.title}
    >
      <p className="mt-1 wrap-anywhere">{cluster.pledges.map(({ name }) => name).join(', ')}</p>
      <p className="mt-1 text-sm text-ink-2 wrap-anywhere">
        {t('line', {
          count: cluster.pledges.length,
          amount: money(cluster.matchedMinor, cluster.currency),
        })}{' '}
        · <SharedMarks cluster={cluster} />
      </p>
    </Line>
  ));
}
