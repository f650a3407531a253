import { useLocale, useTranslations } from 'next-intl';
import { LineItems } from '@/components/ui/line-items';
import type { CreditQuote } from '@/lib/booking/rules';
import { formatAmount } from '@/lib/shared/money';

/** How a price in a credit is made: nothing is kept back of it, so both sides read the same. */
export function CreditLines({ credit }: { credit: CreditQuote }) {
  const t = useTranslations('booking');
  const units = useTranslations('units');
  const locale = useLocale();
  const amount = (amountMinor: number) => formatAmount(amountMinor, credit.asset, locale);
  return (
    <LineItems
      caption={t('credit.caption')}
      items={credit.lineItems.map(({ code, unit, quantity, unitMinor, amountMinor }) => ({
        key: unit ?? code,
        label: unit ? units(`${unit}.count`, { quantity }) : t(`line.${code}`),
        hint: quantity === 1 ? undefined : t('lineSum', { quantity, unit: amount(unitMinor) }),
        amount: amount(amountMinor),
      }))}
      total={{ label: t('credit.total'), amount: amount(credit.totalMinor) }}
    />
  );
}
