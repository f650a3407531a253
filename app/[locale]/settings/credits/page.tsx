import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountList } from '@/components/credit/account-list';
import { SettingsFrame } from '@/components/member/settings-frame';
import { creditAccounts } from '@/lib/operation/credit-account';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.list'))('title', { whose: 'own' }),
});

/** How a member stands in each of the community's credits. */
export default async function CreditsPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.credits(locale));
  const standings = await foundOr404(creditAccounts(viewer, viewer.id));
  return (
    <SettingsFrame locale={locale} current="credits">
      <AccountList locale={locale} standings={standings} path={(code) => paths.credit(locale, code)} />
    </SettingsFrame>
  );
}
