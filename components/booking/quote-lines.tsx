import { useLocale, useTranslations } from 'next-intl';
import { LineItems } from '@/components/ui/line-items';
import type { Quote } from '@/lib/booking/rules';
import { formatMoney } from '@/lib/shared/money';

type Side = 'customer' | 'provider';

/** How the price is made, as one side sees it: what is paid, or what is received. */
export function QuoteLines({ quote, side = 'customer' }: { quote: Quote; side?: Side }) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency: quote.currency }, locale);
  const items = quote.lineItems
    .filter((line) => line.for === side)
    .map((line, index) => ({
      key: `${index}`,
      label: t(`line.${line.code}`, { unit: line.unit ?? 'other', quantity: line.quantity }),
      hint:
        line.quantity === 1
          ? undefined
          : t('lineSum', { quantity: line.quantity, unit: amount(line.unitMinor) }),
      amount: amount(line.amountMinor),
    }));
  const deposit = { key: 'deposit', label: t('deposit.label'), hint: t('deposit.hint') };
  return (
    <LineItems
      caption={t(`quote.${side}Caption`)}
      items={items}
      total={{
        label: t(`quote.${side}Total`),
        amount: amount(side === 'customer' ? quote.totalMinor : quote.providerMinor),
      }}
      notes={
        quote.depositMinor > 0 && side === 'customer'
          ? [{ ...deposit, amount: amount(quote.depositMinor) }]
          : []
      }
    />
  );
}

/** Whether there is anything to say about money: a gift has none, and neither has a free loan without a deposit. */
export const isAboutMoney = (quote: Quote): boolean => quote.totalMinor > 0 || quote.depositMinor > 0;
