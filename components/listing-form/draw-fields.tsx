import { useLocale, useTranslations } from 'next-intl';
import { deadlineText } from '@/components/booking/words';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { DateTimeField } from '@/components/ui/text-fields';
import { approvalFacts } from '@/lib/listing/approvals';
import { sourceNames } from '@/lib/listing/draws/sources';
import { mostWithNumbers, revealHours, ways } from '@/lib/listing/draws/ways';
import { instantText } from '@/lib/shared/period';
import type { StepProps } from './step';

/** Nothing of a draw is asked as long as another way is chosen in the group of fields before it, with script or without. */
const undrawnHides = '[:not(:has([value=draw]:checked))+&]:hidden';

/** When a draw closes and what decides, where owners of a type may leave it to the lot. It stays once somebody takes part. */
export function DrawFields({ listing, type }: Pick<StepProps, 'listing' | 'type'>) {
  const t = useTranslations('listing-form.terms.draw');
  const sources = useTranslations('draw.source');
  const locale = useLocale();
  const { draw, timeZone } = listing;
  if (!type.approvals.some((approval) => approvalFacts[approval].isDrawn)) return null;
  if (draw && draw._count.entries > 0)
    return (
      <p className="text-ink-2">{t('fixed', { date: deadlineText(draw.closesAt, timeZone, locale) })}</p>
    );
  return (
    <div className={`stack gap-6 border-l-2 border-line pl-4 ${undrawnHides}`}>
      <DateTimeField
        name="drawClosesAt"
        label={t('closes')}
        hint={t('closesHint')}
        defaultValue={draw ? instantText(draw.closesAt, timeZone).slice(0, 16) : ''}
      />
      <RadioGroup
        name="drawWay"
        label={t('way')}
        required
        defaultValue={draw?.way ?? ways[0]}
        options={ways.map((value) => ({
          value,
          label: t(`ways.${value}`),
          hint: t(`ways.${value}Hint`, { most: mostWithNumbers, hours: revealHours }),
        }))}
      />
      <SelectField
        name="drawSource"
        label={t('source')}
        hint={t('sourceHint')}
        required
        defaultValue={draw?.source ?? sourceNames[0]}
        options={sourceNames.map((value) => ({ value, label: sources(value) }))}
      />
    </div>
  );
}
