import { useTranslations } from 'next-intl';
import type { Cluster } from '@/lib/campaign/matching/clusters';

/** By what pledges look alike: all of them by these, some of them by those too, each with their names. */
export function SharedMarks({ cluster: { shares, someShare } }: { cluster: Cluster }) {
  const t = useTranslations('campaign-manage.clusters');
  return [
    shares.map((mark) => t(`shares.${mark}`)).join(', '),
    ...someShare.map(({ mark, names }) =>
      t('someShare', { mark: t(`shares.${mark}`), names: names.join(', ') }),
    ),
  ].join(' · ');
}
