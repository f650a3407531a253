import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';

/** The end of a circle; whoever wants it says so twice. */
export function CloseCircle({ circleId, action }: { circleId: string; action: FormAction }) {
  const t = useTranslations('circle.manage');
  return (
    <Form action={action} label={t('closeTitle')}>
      <HiddenField name="circleId" value={circleId} />
      <CheckboxField name="sure" label={t('closeSure')} required />
      <SubmitButton variant="quiet">{t('close')}</SubmitButton>
    </Form>
  );
}
