import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RulesForm } from '@/components/credit/rules-form';
import { PageHead } from '@/components/shell/page-head';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../../operator';
import { make } from '../actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('credit.operate'))('new'),
  robots: { index: false },
});

/** A credit that the community does not have yet. */
export default async function NewCreditPage({ params }: Props) {
  const { locale } = await params;
  await operatorOr404(locale, paths.operateCredit(locale, 'new'));
  const t = await getTranslations();
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('credit.operate.new')}
        lead={t('credit.operate.newLead')}
        breadcrumb={[
          { href: paths.operate(locale), label: t('campaign-manage.operate.title') },
          { label: t('credit.operate.new') },
        ]}
      />
      <RulesForm action={make} />
    </div>
  );
}
