import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Labels } from '@/components/campaign-manage/labels';
import { PageHead } from '@/components/shell/page-head';
import { labelsOf } from '@/lib/campaign/backers';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('campaign-manage.desk.labels'))('title'),
  robots: { index: false },
});

/** Addresses of parcels that wait, on a sheet of labels. */
export default async function CampaignLabelsPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await memberOrSignIn(locale, paths.campaignLabels(locale, id));
  const backers = await foundOr404(labelsOf(viewer, id));
  const t = await getTranslations('campaign-manage.desk.labels');
  return (
    <div className="wrap pb-16 print:max-w-none print:p-0">
      <div className="print:hidden">
        <PageHead
          breadcrumb={[
            { href: paths.manageCampaignPart(locale, id, 'delivery'), label: t('back') },
            { label: t('title') },
          ]}
          title={t('title')}
          lead={t('print', { count: backers.length })}
        />
      </div>
      <Labels backers={backers} />
    </div>
  );
}
