import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { Rows } from './rows';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

/** What neighbours ask anyway, answered once. */
export function FaqForm({ action, ...props }: StepProps & { action: FormAction }) {
  const t = useTranslations('campaign-form.faq');
  return (
    <StepForm {...props} step="faq" action={action} stay={t('more')}>
      <Rows label={(number) => t('line', { number })} rows={props.campaign.faq} listName="faq">
        {(row, name) => (
          <div className="grid gap-4">
            <TextField
              name={name('question')}
              label={t('question')}
              required={row !== undefined}
              maxLength={200}
              defaultValue={row?.question}
            />
            <TextArea
              name={name('answer')}
              label={t('answer')}
              required={row !== undefined}
              rows={2}
              defaultValue={row?.answer}
            />
          </div>
        )}
      </Rows>
    </StepForm>
  );
}
