import { useLocale, useTranslations } from 'next-intl';
import { MoneyField } from '@/components/ui/money-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { priceWays } from '@/lib/listing/price-ways';
import { formatMoney, typedMinor } from '@/lib/shared/money';
import type { AskedListing } from './verdict';

type Props = {
  listing: Pick<AskedListing, 'priceWay' | 'rates' | 'currency'>;
  /** What was chosen before. */
  offerMinor?: number | undefined;
  /** How many places it is for, on all dates together. */
  places: number;
};

/**
 * What one gives for a place, where each chooses it between two bounds, and a way to see the total of it before the
 * request is sent; nothing otherwise.
 */
export function OfferField({ listing: { priceWay, rates, currency }, offerMinor, places }: Props) {
  const t = useTranslations('booking.offer');
  const units = useTranslations('units');
  const locale = useLocale();
  const [rate] = rates;
  if (!priceWays[priceWay].isOpen || !rate) return null;
  const { unit, amountMinor, minMinor = 0, maxMinor = amountMinor } = rate;
  const amount = (minor: number) => formatMoney({ amountMinor: minor, currency }, locale);
  return (
    <div className="stack gap-3">
      <MoneyField
        name="offerMinor"
        label={t('label', { per: units(`${unit}.name`) })}
        hint={t('hint', { least: amount(minMinor), most: amount(maxMinor), amount: amount(amountMinor) })}
        currency={currency}
        required
        {...(places > 1 && { times: { count: places, said: t.raw('each') } })}
        defaultValue={typedMinor({ amountMinor: offerMinor ?? amountMinor, currency }, locale)}
      />
      <div>
        <SubmitButton name="_reckon" value="yes" variant="quiet" size="small">
          {t('update')}
        </SubmitButton>
      </div>
    </div>
  );
}
