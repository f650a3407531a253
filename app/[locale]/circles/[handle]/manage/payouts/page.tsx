import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Owed } from '@/components/due/owed';
import { PastPayouts } from '@/components/due/past-payouts';
import { PayoutAccount } from '@/components/due/payout-account';
import { PageHead } from '@/components/shell/page-head';
import { titledPayoutsOf } from '@/lib/operation/payouts';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { start } from '../../../../settings/payouts/actions';
import { circlePaid } from '../../circle';

type Props = { params: Promise<{ locale: Locale; handle: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('payment.payouts'))('title'),
  robots: { index: false },
});

/** What a circle earns: where it goes, what waits, what was sent. */
export default async function CirclePayoutsPage({ params }: Props) {
  const { locale, handle } = await params;
  const { viewer, circle } = await circlePaid(locale, handle);
  const t = await getTranslations();
  const { account, hoursAfterStart, owed, coming, payouts } = await foundOr404(
    titledPayoutsOf(viewer, circle.id),
  );
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('payment.payouts.title')}
        breadcrumb={[
          { href: paths.circle(locale, circle.handle), label: circle.name },
          { href: paths.manageCircle(locale, circle.handle), label: t('circle.manage.title') },
          { label: t('payment.payouts.title') },
        ]}
      />
      <div className="stack gap-6">
        <PayoutAccount
          account={account}
          hoursAfterStart={hoursAfterStart}
          circleId={circle.id}
          action={start}
        />
        <Owed owed={owed} coming={coming} account={account} timeZone={env.COMMUNITY_TIME_ZONE} isCircle />
        <PastPayouts payouts={payouts} isCircle />
      </div>
    </div>
  );
}
