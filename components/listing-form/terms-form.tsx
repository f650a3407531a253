import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxField, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { NumberField, TextArea } from '@/components/ui/text-fields';
import { typedLengths } from '@/lib/listing/lengths';
import type { AllocationKind } from '@/lib/listing/listing-type';
import { passingOn } from '@/lib/listing/scarcity';
import { backFrom, isOnShow, type StepProps } from './step';
import { StepButtons } from './step-buttons';
import { useTierText } from './tier-text';

const noticeHours = [0, 2, 6, 12, 24, 48, 72, 7 * 24, 14 * 24, 30 * 24];

const spoken = (hours: number): { unit: 'hours' | 'days'; count: number } =>
  hours >= 24 && hours % 24 === 0 ? { unit: 'days', count: hours / 24 } : { unit: 'hours', count: hours };

function LengthFields({ listing, type }: Pick<StepProps, 'listing' | 'type'>) {
  const t = useTranslations('listing-form.terms');
  const measures = typedLengths[type.allocation.grain];
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

type OwnTermsProps = Pick<StepProps, 'listing' | 'type'>;

/** How long ahead, and for how long. */
function PeriodTerms({ listing, type }: OwnTermsProps) {
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
      <LengthFields listing={listing} type={type} />
    </>
  );
}

/** Each slot says itself until when one may join it; whether places may be passed on is said here. */
function PlaceTerms({ listing, type }: OwnTermsProps) {
  const t = useTranslations('listing-form.terms');
  if (!passingOn(type).isChoice) return null;
  return (
    <>
      <HiddenField name="mayPassOn" value="off" />
      <CheckboxField
        name="mayPassOn"
        label={t('mayPassOn')}
        hint={t('mayPassOnHint')}
        required
        defaultChecked={listing.mayPassOn}
      />
    </>
  );
}

/** What is asked besides, by the way it is scarce. */
const ownTerms: Record<AllocationKind, (props: OwnTermsProps) => ReactNode> = {
  period: PeriodTerms,
  places: PlaceTerms,
};

/** On what terms it is shared. A choice of one is none: it is not asked. */
export function TermsForm({ action, ...props }: StepProps & { action: FormAction }) {
  const t = useTranslations('listing-form');
  const tierText = useTierText();
  const { listing, type } = props;
  const OwnTerms = ownTerms[type.allocation.kind];
  return (
    <Form action={action} label={t('steps.terms')}>
      <HiddenField name="listingId" value={listing.id} />
      <HiddenField name="step" value="terms" />
      {type.approvals.length > 1 && (
        <RadioGroup
          name="approval"
          label={t('terms.approval.label')}
          look="cards"
          required
          defaultValue={listing.approval}
          options={type.approvals.map((value) => ({
            value,
            label: t(`terms.approval.${value}`),
            hint: t(`terms.approval.${value}Hint`),
          }))}
        />
      )}
      {type.cancellations.length > 1 && (
        <RadioGroup
          name="cancellation"
          label={t('terms.cancellation.label')}
          required
          defaultValue={listing.cancellation}
          options={type.cancellations.map((value) => ({
            value,
            label: t(`terms.cancellation.${value}`),
            hint: tierText(value),
          }))}
        />
      )}
      <OwnTerms listing={listing} type={type} />
      <TextArea
        name="rules"
        label={t('terms.rules')}
        hint={t('terms.rulesHint')}
        rows={4}
        defaultValue={listing.rules}
      />
      <StepButtons back={backFrom(props, 'terms')} staysHere={isOnShow(listing)} />
    </Form>
  );
}
