import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextField } from '@/components/ui/text-fields';
import { Rows } from './rows';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

/** Who does it. */
export function TeamForm({ action, ...props }: StepProps & { action: FormAction }) {
  const t = useTranslations('campaign-form.team');
  return (
    <StepForm {...props} step="team" action={action} stay={t('more')}>
      <Rows label={(number) => t('line', { number })} rows={props.campaign.team} listName="team">
        {(row, name) => (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name={name('name')}
              label={t('name')}
              required={row !== undefined}
              maxLength={60}
              defaultValue={row?.name}
            />
            <TextField name={name('role')} label={t('role')} maxLength={80} defaultValue={row?.role} />
          </div>
        )}
      </Rows>
    </StepForm>
  );
}
