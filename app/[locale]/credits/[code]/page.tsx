import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreditRulesList } from '@/components/credit/credit-rules';
import { FiguresPlot } from '@/components/credit/figures-plot';
import { KeyFigures } from '@/components/credit/key-figures';
import { Places } from '@/components/desk/places';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { creditForAll } from '@/lib/operation/credit-figures';
import { alternatesOf, foundOr404 } from '@/lib/platform/page';
import { nameOf } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; code: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, code } = await params;
  return {
    title: (await getTranslations('credit.public'))('metaTitle'),
    alternates: alternatesOf(locale, (each) => paths.publicCredit(each, code)),
  };
};

/** How a credit of the community is doing, and by which rules: open to everyone, and nobody is to be recognised in it. */
export default async function PublicCreditPage({ params }: Props) {
  const { locale, code } = await params;
  const { credit, figures, categories, desks, signatories } = await foundOr404(creditForAll(code));
  const t = await getTranslations('credit');
  return (
    <div className="wrap pb-16">
      <PageHead
        title={t('public.title', { name: nameOf(credit, locale) })}
        lead={t(`account.lead.${credit.creditKind}`, { unit: credit.unit })}
        action={
          <LinkButton href={paths.credit(locale, code)} variant="quiet">
            {t('public.own')}
          </LinkButton>
        }
      />
      <div className="stack gap-10">
        <KeyFigures credit={credit} figures={figures} />
        <Card as="section" aria-labelledby="months">
          <h2 id="months" className="title-3 mb-5">
            {t('public.plot')}
          </h2>
          <FiguresPlot asset={credit} months={figures.months} />
          <p className="mt-5 flex flex-wrap items-center justify-between gap-3 text-sm text-ink-2">
            {t('public.small')}
            <LinkButton
              href={paths.creditFigures(code, { lang: locale })}
              variant="quiet"
              size="small"
              download
            >
              {t('statement.csv')}
            </LinkButton>
          </p>
        </Card>
        {desks.length + signatories.length > 0 && <Places desks={desks} signatories={signatories} />}
        <CreditRulesList credit={credit} figures={figures} categories={categories} />
      </div>
    </div>
  );
}
