import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';

type Props = {
  hasPassword: boolean;
  token: string | null;
  /** They owe some of a credit. */
  owes: boolean;
  close: FormAction;
  ask: FormAction;
};

/** The last step: with the password, or with the link that was mailed to those who have none. */
export function CloseForm({ hasPassword, token, owes, close, ask }: Props) {
  const t = useTranslations('operation');
  if (!hasPassword && !token) {
    return (
      <Form action={ask}>
        <p className="text-ink-2">{t('askLead')}</p>
        <SubmitButton variant="quiet">{t('ask')}</SubmitButton>
      </Form>
    );
  }
  return (
    <Form action={close}>
      {hasPassword && (
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
          required
        />
      )}
      {!hasPassword && token && <HiddenField name="token" value={token} />}
      {owes && <CheckboxField name="leavesDebt" label={t('leavesDebt')} required />}
      <CheckboxField name="sure" label={t('sure')} required />
      <SubmitButton variant="danger">{t('go')}</SubmitButton>
    </Form>
  );
}
