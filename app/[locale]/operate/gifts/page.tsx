import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GiftsForm } from '@/components/operate/gifts-form';
import { SettingHistory } from '@/components/operate/setting-history';
import { PageHead } from '@/components/shell/page-head';
import { settingChanges } from '@/lib/operation/setting-changes';
import { readAnew } from '@/lib/platform/settings';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../operator';
import { keep } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('operate.gifts'))('title'),
  robots: { index: false },
});

/** How the community wants its gifts, and who changed that. */
export default async function OperateGiftsPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await operatorOr404(locale, paths.operateGifts(locale));
  const [t, words, { giftsBeforeGiving }, changes] = await Promise.all([
    getTranslations('operate.gifts'),
    getTranslations(),
    readAnew(),
    settingChanges(viewer, 'giftsBeforeGiving'),
  ]);
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
      <div className="stack gap-6">
        <GiftsForm action={keep} now={giftsBeforeGiving} />
        <SettingHistory
          changes={changes.map((each) => ({ ...each, text: t('was', { count: each.after ?? 0 }) }))}
        />
      </div>
    </div>
  );
}
