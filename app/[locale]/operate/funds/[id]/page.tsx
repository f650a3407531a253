import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FundForm } from '@/components/campaign-manage/fund-form';
import { FundMoney } from '@/components/campaign-manage/fund-money';
import { PageHead } from '@/components/shell/page-head';
import { TextLink } from '@/components/ui/link';
import { fundForOperator } from '@/lib/campaign/matching/operator-funds';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import { townFields } from '@/lib/platform/towns';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { operatorOr404 } from '../../operator';
import { keep, paidIn } from '../actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('campaign-manage.fund'))('edit'),
  robots: { index: false },
});

/** A partner's fund: its money and its terms. */
export default async function OperateFundPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await operatorOr404(locale, paths.operateFund(locale, id));
  const fund = await foundOr404(fundForOperator(viewer, id));
  const [t, { town, towns }] = await Promise.all([
    getTranslations('campaign-manage'),
    townFields({ area: '', lat: fund.lat, lng: fund.lng }),
  ]);
  // The end is the first moment after the last day.
  const until = fund.endsAt && addToDate(plainDateAt(fund.endsAt, env.COMMUNITY_TIME_ZONE), { days: -1 });
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={fund.title}
        lead={<TextLink href={paths.fund(locale, id)}>{t('fund.page')}</TextLink>}
        breadcrumb={[{ href: paths.operate(locale), label: t('operate.title') }, { label: fund.title }]}
      />
      <div className="stack gap-10">
        <FundMoney fund={fund} action={paidIn} once={randomUUID()} />
        <FundForm
          action={keep}
          fund={fund}
          currency={fund.currency}
          town={town}
          until={until ?? ''}
          towns={towns}
        />
      </div>
    </div>
  );
}
