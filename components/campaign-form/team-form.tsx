import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextField } from '@/components/ui/text-fields';
import { Rows } from './rows';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

/** Who does it. Addresses are asked for here, shown here and nowhere else. */
export function TeamForm({
  action,
  addresses,
  ...props
}: StepProps & { action: FormAction; addresses: readonly string[] }) {
  const t = useTranslations('campaign-form.team');
  return (
    <StepForm {...props} step="team" action={action} stay={t('more')}>
      <Rows label={(number) => t('line', { number })} rows={props.campaign.team} listName="team">
        {(row, name, index) => (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name={name('name')}
              label={t('name')}
              required={row !== undefined}
              maxLength={60}
              defaultValue={row?.name}
            />
            <TextField name={name('role')} label={t('role')} maxLength={80} defaultValue={row?.role} />
            <div className="sm:col-span-2">
              <TextField
                name={name('email')}
                label={t('email')}
                hint={t('emailHint')}
                type="email"
                autoComplete="off"
                defaultValue={addresses[index]}
              />
            </div>
          </div>
        )}
      </Rows>
    </StepForm>
  );
}
