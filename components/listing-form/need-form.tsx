import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { DateField } from '@/components/ui/text-fields';
import { longestDays } from '@/lib/listing/need-schema';
import { addToDate } from '@/lib/shared/period';
import { AudienceField, type Nameable } from './audience-field';
import { backFrom, isOnShow, type StepProps } from './step';
import { StepButtons } from './step-buttons';

type Props = StepProps & {
  action: FormAction;
  nameable: Nameable;
  today: string;
  /** The last day on which it stands, as it is or as it is proposed. */
  standsUntil: string;
};

/** Of a wish: when it is needed, until when it stands, and who can see it. */
export function NeedForm({ action, nameable, today, standsUntil, ...props }: Props) {
  const t = useTranslations('listing-form.need');
  const { listing } = props;
  return (
    <Form action={action} label={t('title')}>
      <HiddenField name="listingId" value={listing.id} />
      <HiddenField name="step" value="need" />
      <fieldset>
        <legend className="font-medium">{t('needed')}</legend>
        <p className="text-sm text-ink-2">{t('neededHint')}</p>
        <div className="mt-3 grid gap-4 sm:grid-cols-2">
          <DateField name="neededFrom" label={t('from')} min={today} defaultValue={listing.needed?.from} />
          <DateField name="neededTo" label={t('to')} min={today} defaultValue={listing.needed?.to} />
        </div>
      </fieldset>
      <DateField
        name="standsUntil"
        label={t('until')}
        hint={t('untilHint', { days: longestDays })}
        required
        min={today}
        max={addToDate(today, { days: longestDays })}
        defaultValue={standsUntil}
      />
      <AudienceField listing={listing} nameable={nameable} isWish />
      <StepButtons back={backFrom(props, 'need')} staysHere={isOnShow(listing)} />
    </Form>
  );
}
