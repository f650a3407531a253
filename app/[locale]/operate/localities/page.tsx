import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsSection } from '@/components/member/settings-section';
import { LocalityForm } from '@/components/operate/locality-form';
import { LocalityUploads } from '@/components/operate/locality-uploads';
import { PageHead } from '@/components/shell/page-head';
import { TextLink } from '@/components/ui/link';
import { kindNames } from '@/lib/locality/kinds';
import { localityUploads, presentLocalities } from '@/lib/locality/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../operator';
import { keep } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('operate.localities'))('title'),
  robots: { index: false },
});

/** The neighbourhoods, landmarks and what else a map draws: what there is, and a file that replaces it. */
export default async function OperateLocalitiesPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await operatorOr404(locale, paths.operateLocalities(locale));
  const [t, words, { all }, uploads] = await Promise.all([
    getTranslations('operate.localities'),
    getTranslations(),
    presentLocalities(),
    localityUploads(viewer),
  ]);
  const counts = kindNames
    .map((kind) => ({ kind, count: all.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        breadcrumb={[
          { href: paths.operate(locale), label: words('campaign-manage.operate.title') },
          { label: t('title') },
        ]}
      />
      <SettingsSection id="now" title={t('now')}>
        <p className="mb-5 text-ink-2">
          {counts.map(({ kind, count }) => t(`kinds.${kind}`, { count })).join(' · ') || t('none')}
        </p>
        {counts.length > 0 && (
          <p className="mb-5">
            <TextLink href={paths.mapLocalities()}>{t('download')}</TextLink>
          </p>
        )}
        <LocalityForm action={keep} />
        <LocalityUploads uploads={uploads} />
      </SettingsSection>
    </div>
  );
}
