import { useLocale, useTranslations } from 'next-intl';
import { LineItems } from '@/components/ui/line-items';
import type { CreditQuote } from '@/lib/booking/rules';
import { isGift } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { formatAmount } from '@/lib/shared/money';
import { useTypeWords } from './words';

type Props = { credit: CreditQuote; typeName: string };

/** How a price in a credit is made: nothing is kept back of it, so both sides read the same. Of a gift it is a thank-you, and has no parts where there is one. */
export function CreditLines({ credit, typeName }: Props) {
  const t = useTranslations('booking');
  const { say } = useTypeWords(typeName);
  const units = useTranslations('units');
  const locale = useLocale();
  const amount = (amountMinor: number) => formatAmount(amountMinor, credit.asset, locale);
  const isBare = isGift(listingTypeOf(typeName)) && credit.lineItems.every(({ quantity }) => quantity === 1);
  return (
    <LineItems
      caption={say('credit.caption')}
      items={(isBare ? [] : credit.lineItems).map(({ code, unit, quantity, unitMinor, amountMinor }) => ({
        key: unit ?? code,
        label: unit ? units(`${unit}.count`, { quantity }) : t(`line.${code}`),
        hint: quantity === 1 ? undefined : t('lineSum', { quantity, unit: amount(unitMinor) }),
        amount: amount(amountMinor),
      }))}
      total={{ label: say('credit.total'), amount: amount(credit.totalMinor) }}
    />
  );
}
