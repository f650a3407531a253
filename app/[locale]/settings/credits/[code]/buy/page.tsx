import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BuyForm } from '@/components/desk/buy-form';
import { PurchaseLines } from '@/components/desk/purchase-lines';
import { PageHead } from '@/components/shell/page-head';
import { Notice } from '@/components/ui/notice';
import { syncPurchase } from '@/lib/desk/purchases';
import { type Trade, tradeOf } from '@/lib/desk/queries';
import { tradedCredit } from '@/lib/desk/traded';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { buy, pay } from './actions';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Asked<'bought' | 'onBehalfOf'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('desk.buy'))('title'),
  robots: { index: false },
});

/** What became of the purchase whose page somebody comes back from. */
const backFrom = (trade: Trade | null, bought: string | undefined) =>
  trade?.purchases.find(({ id }) => id === bought)?.state;

/** Buying some of a credit by card, for oneself or a circle. */
export default async function BuyCreditPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  const { bought, onBehalfOf } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.buyCredit(locale, code, { bought, onBehalfOf }));
  const credit = await foundOr404(tradedCredit(db, code));
  // Stripe's own message may come later, or never.
  if (bought) await foundOr404(syncPurchase(viewer, bought));
  const trade = await foundOr404(tradeOf(viewer, onBehalfOf || viewer.id, code));
  const t = await getTranslations();
  const back = backFrom(trade, bought);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('desk.buy.title')}
        lead={t('desk.buy.lead', { name: nameOf(credit, locale) })}
        breadcrumb={[
          { href: paths.credits(locale), label: t('credit.list.title', { whose: 'own' }) },
          { href: paths.credit(locale, code), label: nameOf(credit, locale) },
          { label: t('desk.buy.title') },
        ]}
      />
      <div className="stack gap-6">
        {back === 'issued' && <Notice tone="success" title={t('desk.buy.issued')} />}
        {back === 'returned' && (
          <Notice tone="warning" title={t('desk.buy.returned')}>
            {t('desk.buy.returnedText')}
          </Notice>
        )}
        {credit.isInUse ? (
          <BuyForm action={buy} credit={credit} once={randomUUID()} onBehalfOf={onBehalfOf} />
        ) : (
          <Notice title={t('credit.account.closed')}>{t('credit.account.closedText')}</Notice>
        )}
        {trade && trade.purchases.length > 0 && (
          <PurchaseLines
            pay={pay}
            credit={credit}
            purchases={trade.purchases}
            timeZone={env.COMMUNITY_TIME_ZONE}
          />
        )}
      </div>
    </div>
  );
}
