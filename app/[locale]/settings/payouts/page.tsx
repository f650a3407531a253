import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Owed } from '@/components/due/owed';
import { PastPayouts } from '@/components/due/past-payouts';
import { PayoutAccount } from '@/components/due/payout-account';
import { SettingsFrame } from '@/components/member/settings-frame';
import { titledPayoutsOf } from '@/lib/operation/payouts';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { start } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('payment.payouts');
  return { title: t('title'), description: t('description') };
};

/** What a member's listings bring in: where it goes, what waits, what was sent. */
export default async function PayoutsPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.payouts(locale));
  const { account, hoursAfterStart, owed, coming, payouts } = await foundOr404(
    titledPayoutsOf(viewer, viewer.id),
  );
  return (
    <SettingsFrame locale={locale} current="payouts">
      <PayoutAccount account={account} hoursAfterStart={hoursAfterStart} action={start} />
      <Owed owed={owed} coming={coming} account={account} timeZone={env.COMMUNITY_TIME_ZONE} />
      <PastPayouts payouts={payouts} />
    </SettingsFrame>
  );
}
