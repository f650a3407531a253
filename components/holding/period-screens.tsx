import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { NumberField } from '@/components/ui/text-fields';
import { typedLengths } from '@/lib/listing/lengths';
import { openEndOf } from '@/lib/listing/scarcity';
import type { Screens, TermsProps } from './row';

const noticeHours = [0, 2, 6, 12, 24, 48, 72, 7 * 24, 14 * 24, 30 * 24];

const spoken = (hours: number): { unit: 'hours' | 'days'; count: number } =>
  hours >= 24 && hours % 24 === 0 ? { unit: 'days', count: hours / 24 } : { unit: 'hours', count: hours };

function LengthFields({ listing, type }: TermsProps) {
  const t = useTranslations('listing-form.terms');
  const measures = typedLengths(type);
  return (
    <fieldset>
      <legend className="font-medium">{t('length')}</legend>
      <p className="text-sm text-ink-2">{t('lengthHint')}</p>
      <div className="mt-3 grid grid-cols-2 gap-4">
        {(['minLength', 'maxLength'] as const).map((name) => {
          const { unit, size } = measures[name];
          const kept = listing[name];
          return (
            <NumberField
              key={name}
              name={name}
              label={`${t(name)} (${t(`unit.${unit}`)})`}
              min={1}
              defaultValue={kept === null ? undefined : Math.round(kept / size)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** How long ahead, and for how long. */
function OwnTerms({ listing, type }: TermsProps) {
  const t = useTranslations('listing-form.terms');
  const hours = [...new Set([...noticeHours, listing.noticeHours])].sort((a, b) => a - b);
  return (
    <>
      <SelectField
        name="noticeHours"
        label={t('notice.label')}
        required
        defaultValue={String(listing.noticeHours)}
        options={hours.map((each) => ({
          value: String(each),
          label:
            each === 0 ? t('notice.none') : t(`time.${spoken(each).unit}`, { count: spoken(each).count }),
        }))}
      />
      {!openEndOf(type) && <LengthFields listing={listing} type={type} />}
    </>
  );
}

/** Dates are chosen, and how many of the identical units beside them. */
export const period: Screens = {
  quantityFacts: ({ asked, t }) =>
    asked && asked.quantity > 1 ? [{ term: t('fact.quantity'), detail: asked.quantity }] : [],
  OwnTerms,
};
