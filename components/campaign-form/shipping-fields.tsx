import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { MoneyField } from '@/components/ui/money-field';
import { pickUp } from '@/lib/campaign/pledging/rules';
import type { RewardView } from '@/lib/campaign/view';
import { typedMinor } from '@/lib/shared/money';

/** Where parcels usually go; others by `*`. */
const countries = ['FR', 'BE', 'CH', 'LU', 'MC', 'DE', 'ES', 'IT', 'NL', 'GB'] as const;
const spare = 2;

type Props = { shipping: RewardView['shipping']; currency: string };

/** Where a reward is sent, and for how much; nothing chosen: it is fetched, or nothing is sent. */
export function ShippingFields({ shipping, currency }: Props) {
  const t = useTranslations('campaign-form.rewards');
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const known = [...new Set([...countries, ...shipping.map(({ country }) => country)])].filter(
    (code) => code !== '*' && code !== pickUp,
  );
  const options = [
    { value: pickUp, label: t('pickUp') },
    ...known.map((value) => ({ value, label: names.of(value) ?? value })),
    { value: '*', label: t('elsewhere') },
  ];
  return (
    <fieldset>
      <legend className="font-medium">{t('shipping')}</legend>
      <p className="mb-2 text-sm text-ink-2">{t('shippingHint')}</p>
      <div className="grid gap-3">
        {Array.from({ length: shipping.length + spare }, (_, index) => {
          const row = shipping[index];
          return (
            <div key={row?.country ?? `spare-${index}`} className="grid gap-3 xs:grid-cols-[1fr_9rem]">
              <SelectField
                name={`shipping.${index}.country`}
                label={t('country', { number: index + 1 })}
                hideLabel
                placeholder={t('countryNone')}
                options={options}
                defaultValue={row?.country}
              />
              <MoneyField
                name={`shipping.${index}.amountMinor`}
                label={t('shippingPrice', { number: index + 1 })}
                hideLabel
                currency={currency}
                defaultValue={row && typedMinor({ amountMinor: row.amountMinor, currency }, locale)}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
