import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextField } from '@/components/ui/text-fields';
import type { OwnListing } from '@/lib/listing/queries';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { typedAmountOf } from '@/lib/shared/money';
import type { RateUnit } from '@/lib/shared/period';

type Props = {
  locale: Locale;
  listing: Pick<OwnListing, 'creditPrice'>;
  /** Those in which the price can be. */
  credits: readonly Asset[];
  units: readonly RateUnit[];
  /** It thanks for a gift. */
  isThanks?: boolean;
  /** When it is in sight. */
  className: string;
};

/** What is asked for in a credit of the community's own: which one, where there are several, and how much of it for each unit. */
export function CreditFields({
  locale,
  listing: { creditPrice },
  credits,
  units,
  isThanks = false,
  className,
}: Props) {
  const t = useTranslations('listing-form.price.credit');
  const rate = useTranslations('listing');
  const unitWords = useTranslations('units');
  const kept = credits.find(({ code }) => code === creditPrice?.asset.code);
  const [only] = credits;
  if (!only) return null;
  const asset = kept ?? only;
  // Which of several is chosen beside it.
  const called = credits.length > 1 ? t('any') : capital(asset.words?.[locale].name ?? asset.code);
  const typed = (unit: RateUnit): string => {
    const rate = kept && creditPrice?.rates.find((each) => each.unit === unit);
    return rate ? typedAmountOf(rate.amountMinor, asset, locale) : '';
  };
  return (
    <fieldset className={className}>
      <legend className="font-medium">{t(isThanks ? 'giftTitle' : 'title')}</legend>
      <p className="text-sm text-ink-2">{t(`hint.${asset.unit}`)}</p>
      <div className="mt-3 grid grid-cols-2 gap-4">
        {credits.length > 1 ? (
          <SelectField
            name="credit.currency"
            label={t('which')}
            required
            defaultValue={asset.code}
            options={credits.map(({ code, words }) => ({ value: code, label: words?.[locale].name ?? code }))}
          />
        ) : (
          <HiddenField name="credit.currency" value={asset.code} />
        )}
        {units.toReversed().map((unit) => (
          <TextField
            key={unit}
            name={`credit.rates.${unit}`}
            label={rate('rate', { price: called, per: unitWords(`${unit}.name`) })}
            defaultValue={typed(unit)}
            maxLength={40}
            autoComplete="off"
            className="tabular-nums"
          />
        ))}
      </div>
    </fieldset>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
