import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskEntry } from '@/components/desk/desk-entry';
import { ExchangeLines } from '@/components/desk/exchange-lines';
import { PageHead } from '@/components/shell/page-head';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Stat } from '@/components/ui/stat';
import { deskPage } from '@/lib/desk/queries';
import { env } from '@/lib/platform/env';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import { enter, takeBack } from './actions';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<'cursor'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('desk.entry'))('desk'),
  robots: { index: false },
});

/** A desk, for those who stand behind it: what it has, what was changed, and what is changed now. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { cursor } = lastOf(await searchParams);
  const viewer = await memberOrSignIn(locale, paths.desk(locale, id));
  const page = await foundOr404(deskPage(viewer, id, cursor));
  const { credit, desk, stockMinor, next } = page;
  const t = await getTranslations();
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={desk.place}
        lead={desk.hours}
        breadcrumb={[
          { href: paths.credits(locale), label: t('credit.list.title', { whose: 'own' }) },
          { href: paths.credit(locale, credit.code), label: nameOf(credit, locale) },
          { label: t('desk.entry.desk') },
        ]}
      />
      <div className="stack gap-6">
        {!cursor && (
          <Card>
            <Stat
              label={t('desk.entry.stock')}
              value={formatAmount(stockMinor, credit, locale)}
              hint={t('desk.entry.stockHint', {
                limit: formatAmount(desk.stockLimitMinor, credit, locale),
              })}
            />
          </Card>
        )}
        {!cursor &&
          (desk.isOpen && credit.isInUse ? (
            <DeskEntry action={enter} page={page} once={randomUUID()} />
          ) : (
            <Notice title={t('desk.entry.closed')}>{t('desk.entry.closedText')}</Notice>
          ))}
        <ExchangeLines
          page={page}
          answer={takeBack}
          more={next && paths.desk(locale, id, { cursor: next })}
          timeZone={env.COMMUNITY_TIME_ZONE}
        />
      </div>
    </div>
  );
}
