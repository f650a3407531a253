import { useLocale, useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import type { Credit } from '@/lib/ledger/assets';
import { meltPeriods } from '@/lib/ledger/credit-kinds';
import type { CreditFigures } from '@/lib/ledger/figures';
import { categoryNames } from '@/lib/ledger/rules';
import type { TransferCategory } from '@/lib/ledger/transfer-categories';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount, formatMoney } from '@/lib/shared/money';

type Props = { credit: Credit; figures: CreditFigures; categories: readonly TransferCategory[] };

/** By which rules a credit goes, what the community itself has of it, and what it was for. */
export function CreditRulesList({ credit, figures, categories }: Props) {
  const t = useTranslations('credit.public');
  const locale = useLocale() as Locale;
  const said = (minor: number) => formatAmount(minor, credit, locale);
  const {
    floorMinor,
    firstFloorMinor,
    ceilingMinor,
    firstCeilingMinor,
    starterMinor,
    melt,
    backingCurrency,
  } = credit;
  const earned = (first: number | null, last: number) =>
    first === null || first === last ? said(last) : t('earned', { first: said(first), last: said(last) });
  const names = categoryNames(categories, locale);
  const { commonMinor, lossMinor, reserveMinor, commons } = figures;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card as="section" aria-labelledby="rules">
        <h2 id="rules" className="title-3 mb-5">
          {t('rules')}
        </h2>
        <DescriptionList
          items={[
            ...(floorMinor < 0 ? [{ term: t('floor'), detail: earned(firstFloorMinor, floorMinor) }] : []),
            { term: t('ceiling'), detail: earned(firstCeilingMinor, ceilingMinor) },
            ...(starterMinor > 0 ? [{ term: t('starter'), detail: said(starterMinor) }] : []),
            ...(melt
              ? [
                  {
                    term: t('melt'),
                    detail: t('meltText', {
                      percent: new Intl.NumberFormat(locale, {
                        style: 'percent',
                        maximumFractionDigits: 1,
                      }).format(melt.permille / 1000),
                      months: String(meltPeriods[melt.every]),
                      exempt: said(melt.exemptMinor),
                    }),
                  },
                ]
              : []),
            { term: t('common'), detail: said(commonMinor) },
            ...(commons.givenMinor === null ? [] : [{ term: t('given'), detail: said(commons.givenMinor) }]),
            ...(commons.thankedMinor === null
              ? []
              : [{ term: t('thanked'), detail: said(commons.thankedMinor) }]),
            { term: t('loss'), detail: said(lossMinor) },
            ...(reserveMinor !== null && backingCurrency
              ? [
                  {
                    term: t('reserve'),
                    detail: formatMoney({ amountMinor: reserveMinor, currency: backingCurrency }, locale),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      {figures.categories.length > 0 && (
        <Card as="section" aria-labelledby="categories">
          <h2 id="categories" className="title-3 mb-5">
            {t('categories')}
          </h2>
          <DescriptionList
            items={figures.categories.map(({ code, flowMinor }) => ({
              term: names.get(code ?? '') ?? t('noCategory'),
              detail: said(flowMinor),
            }))}
          />
        </Card>
      )}
    </div>
  );
}
