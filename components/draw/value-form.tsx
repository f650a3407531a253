import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { SourceName } from '@/lib/listing/draws/sources';

type Props = { listingId: string; source: SourceName; date: string; action: FormAction };

/** The public value is typed once, by who gives the thing or runs the site. */
export function ValueForm({ listingId, source, date, action }: Props) {
  const t = useTranslations('draw');
  return (
    <Form action={action} label={t('value.title')} className="stack gap-4">
      <HiddenField name="listingId" value={listingId} />
      <TextField
        name="numbers"
        label={t('value.numbers', { source: t(`source.${source}`), date })}
        hint={t(`value.hint.${source}`)}
        required
        inputMode="text"
        autoComplete="off"
      />
      <CheckboxField name="isChecked" label={t('value.checked')} required />
      <div>
        <SubmitButton>{t('value.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
