import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryChanges, TransferCategories } from '@/components/credit/transfer-categories';
import { PageHead } from '@/components/shell/page-head';
import { transferCategoryChanges } from '@/lib/ledger/keep-categories';
import { transferCategories } from '@/lib/ledger/transfer-categories';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../operator';
import { add, rename, use } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.categories'))('title'),
  robots: { index: false },
});

/** What transfers are for: the list, and what was done to it. */
export default async function TransferCategoriesPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await operatorOr404(locale, paths.operateTransferCategories(locale));
  const [t, all, changes] = await Promise.all([
    getTranslations(),
    transferCategories(db, { all: true }),
    transferCategoryChanges(viewer),
  ]);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('credit.categories.title')}
        lead={t('credit.categories.lead')}
        breadcrumb={[
          { href: paths.operate(locale), label: t('campaign-manage.operate.title') },
          { label: t('credit.categories.title') },
        ]}
      />
      <div className="stack gap-6">
        <TransferCategories categories={all} actions={{ add, rename, use }} />
        <CategoryChanges categories={all} changes={changes} timeZone={env.COMMUNITY_TIME_ZONE} />
      </div>
    </div>
  );
}
