import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextField } from '@/components/ui/text-fields';
import { Rows } from './rows';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

/** What happens when, month by month. */
export function CalendarForm({ action, ...props }: StepProps & { action: FormAction }) {
  const t = useTranslations('campaign-form.calendar');
  return (
    <StepForm {...props} step="calendar" action={action} stay={t('more')}>
      <Rows label={(number) => t('line', { number })} rows={props.campaign.calendar} listName="calendar">
        {(row, name) => (
          <div className="grid gap-4 sm:grid-cols-[11rem_1fr]">
            <TextField
              name={name('month')}
              type="month"
              label={t('month')}
              placeholder="2027-03"
              required={row !== undefined}
              defaultValue={row?.month}
            />
            <TextField
              name={name('text')}
              label={t('text')}
              required={row !== undefined}
              maxLength={300}
              defaultValue={row?.text}
            />
          </div>
        )}
      </Rows>
    </StepForm>
  );
}
