import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FundForm } from '@/components/campaign-manage/fund-form';
import { PageHead } from '@/components/shell/page-head';
import { env } from '@/lib/platform/env';
import { townFields } from '@/lib/platform/towns';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../../operator';
import { keep } from '../actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('campaign-manage.fund'))('new'),
  robots: { index: false },
});

/** A partner's new fund. */
export default async function NewFundPage({ params }: Props) {
  const { locale } = await params;
  await operatorOr404(locale, paths.operateFund(locale, 'new'));
  const [t, { towns }] = await Promise.all([
    getTranslations('campaign-manage'),
    townFields({ area: '', lat: null, lng: null }),
  ]);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('fund.new')}
        lead={t('fund.newLead')}
        breadcrumb={[{ href: paths.operate(locale), label: t('operate.title') }, { label: t('fund.new') }]}
      />
      <FundForm action={keep} once={randomUUID()} towns={towns} currency={env.COMMUNITY_CURRENCY} />
    </div>
  );
}
