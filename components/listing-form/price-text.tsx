import { useLocale, useTranslations } from 'next-intl';
import { amountLabel } from '@/components/listing/labels';
import { PriceTag } from '@/components/ui/price-tag';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Rate } from '@/lib/listing/schema';

type Props = { type: ListingType; rates: readonly Rate[]; currency: string };

/** All prices of a listing, or the words that stand where there is none. */
export function PriceText({ type, rates, currency }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  if (rates.length === 0) return <>{t(`types.${type.name}.free`)}</>;
  return (
    <span className="flex flex-wrap gap-x-4">
      {rates.toReversed().map((rate) => (
        <PriceTag
          key={rate.unit}
          price={amountLabel(rate, currency, locale)}
          per={t(`units.${rate.unit}.name`)}
        />
      ))}
    </span>
  );
}
