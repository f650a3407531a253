import { useLocale, useTranslations } from 'next-intl';
import { amountLabel } from '@/components/listing/labels';
import { PriceTag } from '@/components/ui/price-tag';
import type { CreditPrice } from '@/lib/listing/credit-price';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Rate } from '@/lib/listing/schema';
import { formatAmount } from '@/lib/shared/money';

type Props = {
  type: ListingType;
  rates: readonly Rate[];
  currency: string;
  creditPrice?: CreditPrice | null;
};

/** All prices of a listing, or the words that stand where there is none. */
export function PriceText({ type, rates, currency, creditPrice = null }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  if (rates.length === 0 && !creditPrice) return <>{t(`types.${type.name}.free`)}</>;
  return (
    <span className="flex flex-wrap gap-x-4">
      {rates.toReversed().map((rate) => (
        <PriceTag
          key={rate.unit}
          price={amountLabel(rate, currency, locale)}
          per={t(`units.${rate.unit}.name`)}
        />
      ))}
      {creditPrice?.rates.toReversed().map(({ unit, amountMinor }) => (
        <PriceTag
          key={`credit ${unit}`}
          price={formatAmount(amountMinor, creditPrice.asset, locale)}
          per={t(`units.${unit}.name`)}
        />
      ))}
    </span>
  );
}
