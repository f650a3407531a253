import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Balance } from '@/components/credit/balance';
import { GiveToCommunity } from '@/components/credit/commons';
import { Starter } from '@/components/credit/starter';
import { Statement } from '@/components/credit/statement';
import { AwaitedExchanges } from '@/components/desk/awaited-exchanges';
import { SettingsFrame } from '@/components/member/settings-frame';
import { creditAccount } from '@/lib/operation/credit-account';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { answer, giveCommon, starter } from './actions';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Asked<'cursor'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.list'))('title', { whose: 'own' }),
});

/** What a member gave and received of a credit, and how far they may go. */
export default async function CreditPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  const { cursor } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.credit(locale, code));
  const account = await foundOr404(
    creditAccount(viewer, {
      holderId: viewer.id,
      code,
      cursor,
    }),
  );
  const more = account.next && paths.credit(locale, code, { cursor: account.next });
  return (
    <SettingsFrame locale={locale} current="credits">
      {!cursor && <Balance locale={locale} account={account} />}
      {!cursor && account.trade && account.trade.awaited.length > 0 && (
        <AwaitedExchanges answer={answer} credit={account.credit} awaited={account.trade.awaited} />
      )}
      {!cursor && account.mayTakeStarter && <Starter credit={account.credit} action={starter} />}
      {!cursor && account.credit.isInUse && <GiveToCommunity credit={account.credit} action={giveCommon} />}
      <Statement locale={locale} account={account} timeZone={env.COMMUNITY_TIME_ZONE} more={more} />
    </SettingsFrame>
  );
}
