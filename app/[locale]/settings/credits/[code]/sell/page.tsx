import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Charter } from '@/components/desk/charter';
import { SaleLines, SellForm } from '@/components/desk/sell';
import { PageHead } from '@/components/shell/page-head';
import { sellPage } from '@/lib/desk/queries';
import { charterIn } from '@/lib/desk/rules';
import { creditStanding } from '@/lib/ledger/credit-standing';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { sell, sign, withdraw } from './actions';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Asked<'onBehalfOf'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('desk.sell'))('title'),
  robots: { index: false },
});

/** Taking a credit as a professional: its charter, and selling it back. */
export default async function SellCreditPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  const { onBehalfOf } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.sellCredit(locale, code, { onBehalfOf }));
  const holderId = onBehalfOf || viewer.id;
  const { credit, signed, sales } = await foundOr404(sellPage(viewer, holderId, code));
  const { balanceMinor } = await foundOr404(creditStanding(db, holderId, code));
  const t = await getTranslations();
  const timeZone = env.COMMUNITY_TIME_ZONE;
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('desk.sell.title')}
        lead={t('desk.sell.lead')}
        breadcrumb={[
          { href: paths.credits(locale), label: t('credit.list.title', { whose: 'own' }) },
          { href: paths.credit(locale, code), label: nameOf(credit, locale) },
          { label: t('desk.sell.title') },
        ]}
      />
      <div className="stack gap-6">
        {signed?.isConfirmed && (
          <SellForm
            action={sell}
            credit={credit}
            once={randomUUID()}
            balanceMinor={balanceMinor}
            onBehalfOf={onBehalfOf}
          />
        )}
        {sales.length > 0 && (
          <SaleLines
            withdraw={withdraw}
            credit={credit}
            sales={sales}
            onBehalfOf={onBehalfOf}
            timeZone={timeZone}
          />
        )}
        <Charter
          sign={sign}
          code={code}
          charter={charterIn(credit, locale)}
          signed={signed}
          onBehalfOf={onBehalfOf}
          timeZone={timeZone}
        />
      </div>
    </div>
  );
}
