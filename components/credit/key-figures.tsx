import { useLocale, useTranslations } from 'next-intl';
import { Stat } from '@/components/ui/stat';
import type { Credit } from '@/lib/ledger/assets';
import type { CreditFigures } from '@/lib/ledger/figures';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';

type Props = { credit: Credit; figures: CreditFigures };

/** How much there is, how many have it, who is near a limit, and how often it changes hands. */
export function KeyFigures({ credit, figures }: Props) {
  const t = useTranslations('credit.public');
  const locale = useLocale() as Locale;
  const { supplyMinor, accounts, nearLimit, velocity } = figures;
  const few = t('few');
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-6">
      <Stat
        label={t('supply')}
        value={supplyMinor === null ? few : formatAmount(supplyMinor, credit, locale)}
        hint={t('supplyHint')}
      />
      <Stat label={t('accounts')} value={String(accounts)} hint={t('accountsHint')} />
      <Stat label={t('near')} value={nearLimit === null ? few : String(nearLimit)} hint={t('nearHint')} />
      <Stat
        label={t('velocity')}
        value={
          velocity === null
            ? few
            : t('times', {
                count: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(velocity),
              })
        }
        hint={t('velocityHint')}
      />
    </div>
  );
}
