import { useLocale, useTranslations } from 'next-intl';
import { LineItems } from '@/components/ui/line-items';
import type { LineItem, Quote } from '@/lib/booking/rules';
import { formatMoney } from '@/lib/shared/money';

type Side = 'customer' | 'provider';

/** The provider sees the price, and what is kept back of it; what the customer pays the community on top is not theirs. */
const seenBy: Record<Side, (line: LineItem) => boolean> = {
  customer: (line) => line.for === 'customer',
  provider: (line) => line.code !== 'customer_fee',
};

type Props = { quote: Quote; typeName: string; side?: Side };

/** How the price is made, as one side sees it: what is paid, or what is received. */
export function QuoteLines({ quote, typeName, side = 'customer' }: Props) {
  const t = useTranslations('booking');
  const units = useTranslations('units');
  const fees = useTranslations(`types.${typeName}.fees`);
  const locale = useLocale();
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency: quote.currency }, locale);
  const labelOf = ({ code, unit, quantity }: LineItem) => {
    if (unit) return units(`${unit}.count`, { quantity });
    return t.has(`line.${code}`) ? t(`line.${code}`) : fees(code);
  };
  const items = quote.lineItems.filter(seenBy[side]).map((line) => ({
    key: line.unit ?? line.code,
    label: labelOf(line),
    hint: line.quantity === 1 ? undefined : t('lineSum', { ...line, unit: amount(line.unitMinor) }),
    amount: amount(line.amountMinor),
  }));
  const deposit = { label: t('deposit.label'), hint: t('deposit.hint'), amount: amount(quote.depositMinor) };
  return (
    <LineItems
      caption={t(`quote.${side}Caption`)}
      items={items}
      total={{
        label: t(`quote.${side}Total`),
        amount: amount(side === 'customer' ? quote.totalMinor : quote.providerMinor),
      }}
      notes={[
        ...(quote.rent
          ? [
              {
                key: 'rent',
                label: t('rent.label'),
                hint: t(`rent.${side}`),
                amount: amount(side === 'customer' ? quote.rent.amountMinor : quote.rent.creditorMinor),
              },
            ]
          : []),
        ...(quote.depositMinor > 0 && side === 'customer' ? [{ key: 'deposit', ...deposit }] : []),
      ]}
    />
  );
}

/** Whether there is anything to say about money: a gift has none, and neither has a free loan without a deposit. */
export const isAboutMoney = (quote: Quote): boolean => quote.totalMinor > 0 || quote.depositMinor > 0;

/** How many times the price of one is in it: places, on all dates together. */
export const pricedPlaces = (quote: Quote): number =>
  quote.lineItems.find(({ code }) => code === 'rate')?.quantity ?? 1;
