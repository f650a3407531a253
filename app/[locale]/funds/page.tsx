import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PotBar } from '@/components/campaign/fund-parts';
import { PageHead } from '@/components/shell/page-head';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { allFunds } from '@/lib/campaign/matching/queries';
import { alternatesOf } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await getTranslations('fund'))('title'),
  alternates: alternatesOf((await params).locale, paths.funds),
});

export default async function FundsPage({ params }: Props) {
  const { locale } = await params;
  const [t, campaigns, funds] = await Promise.all([
    getTranslations('fund'),
    getTranslations('campaign'),
    allFunds(),
  ]);
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[{ href: paths.campaigns(locale), label: campaigns('page.crumb') }]}
        title={t('title')}
        lead={t('lead')}
      />
      {funds.length === 0 && (
        <EmptyState as="h2" icon="wallet" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      <ul className="grid gap-5 md:grid-cols-2">
        {funds.map((fund) => (
          <li key={fund.id}>
            <Card className="h-full">
              <Badge tone={fund.isOpen ? 'leaf' : 'plain'}>{t(fund.isOpen ? 'open' : 'closed')}</Badge>
              <h2 className="title-3 mt-2" dir="auto">
                <TextLink href={paths.fund(locale, fund.id)}>{fund.title}</TextLink>
              </h2>
              <p className="mt-1 mb-4 text-ink-2">{t('by', { partner: fund.partner })}</p>
              <PotBar fund={fund} />
              <p className="mt-2 text-sm text-ink-2">
                {t('left')} {formatMoney({ amountMinor: fund.leftMinor, currency: fund.currency }, locale)} /{' '}
                {formatMoney({ amountMinor: fund.potMinor, currency: fund.currency }, locale)}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
