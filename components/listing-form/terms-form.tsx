import { useTranslations } from 'next-intl';
import { screensOf } from '@/components/holding/screens';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextArea } from '@/components/ui/text-fields';
import { AudienceField, type Nameable } from './audience-field';
import { DrawFields } from './draw-fields';
import { backFrom, isOnShow, type StepProps } from './step';
import { StepButtons } from './step-buttons';
import { useTierText } from './tier-text';

/** On what terms it is shared. A choice of one is none: it is not asked. */
export function TermsForm({
  action,
  nameable,
  ...props
}: StepProps & { action: FormAction; nameable: Nameable }) {
  const t = useTranslations('listing-form');
  const tierText = useTierText();
  const { listing, type } = props;
  const { OwnTerms } = screensOf(type);
  return (
    <Form action={action} label={t('steps.terms')}>
      <HiddenField name="listingId" value={listing.id} />
      <HiddenField name="step" value="terms" />
      <AudienceField listing={listing} nameable={nameable} />
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
      <DrawFields listing={listing} type={type} />
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
