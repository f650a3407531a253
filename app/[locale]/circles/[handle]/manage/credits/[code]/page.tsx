import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Balance } from '@/components/credit/balance';
import { GiveToCommunity } from '@/components/credit/commons';
import { Statement } from '@/components/credit/statement';
import { AwaitedExchanges } from '@/components/desk/awaited-exchanges';
import { PageHead } from '@/components/shell/page-head';
import { creditAccount } from '@/lib/operation/credit-account';
import { env } from '@/lib/platform/env';
import { foundOr404 } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { answer, giveCommon } from '../../../../../settings/credits/[code]/actions';
import { circleWithCredits } from '../../../circle';

type Props = {
  params: Promise<{ locale: Locale; handle: string; code: string }>;
  searchParams: Promise<Asked<'cursor'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('circle.manage'))('credits'),
  robots: { index: false },
});

/** What a circle gave and received of a credit, for its keepers. */
export default async function CircleCreditPage({ params, searchParams }: Props) {
  const { locale, handle, code } = await params;
  const { cursor } = lastOf(await searchParams);
  const { viewer, circle } = await circleWithCredits(locale, handle);
  const t = await getTranslations('circle.manage');
  const account = await foundOr404(
    creditAccount(viewer, {
      holderId: circle.id,
      code,
      cursor,
    }),
  );
  const more = account.next && paths.circleCredit(locale, circle.handle, code, { cursor: account.next });
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={nameOf(account.credit, locale)}
        breadcrumb={[
          { href: paths.circle(locale, circle.handle), label: circle.name },
          { href: paths.manageCircle(locale, circle.handle), label: t('title') },
          { label: t('credits') },
        ]}
      />
      <div className="stack gap-6">
        {!cursor && <Balance locale={locale} account={account} circleId={circle.id} />}
        {!cursor && account.credit.isInUse && (
          <GiveToCommunity credit={account.credit} circleId={circle.id} action={giveCommon} />
        )}
        {!cursor && account.trade && account.trade.awaited.length > 0 && (
          <AwaitedExchanges
            answer={answer}
            credit={account.credit}
            awaited={account.trade.awaited}
            onBehalfOf={circle.id}
          />
        )}
        <Statement
          locale={locale}
          account={account}
          timeZone={env.COMMUNITY_TIME_ZONE}
          circleId={circle.id}
          more={more}
        />
      </div>
    </div>
  );
}
