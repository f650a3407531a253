import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { EndAccessField } from './end-access-field';

type Props = { hasPassword: boolean; change: FormAction; ask: FormAction };

/** Changes the password for one who has one; for others a link goes to their address, which proves that it is them. */
export function PasswordForm({ hasPassword, change, ask }: Props) {
  const t = useTranslations('settings.password');
  if (!hasPassword) {
    return (
      <Form action={ask}>
        <SubmitButton variant="quiet">{t('ask')}</SubmitButton>
      </Form>
    );
  }
  return (
    <Form action={change}>
      <TextField
        name="currentPassword"
        label={t('current')}
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        name="password"
        label={t('new')}
        hint={t('hint')}
        type="password"
        autoComplete="new-password"
        required
      />
      <EndAccessField />
      <SubmitButton variant="quiet">{t('save')}</SubmitButton>
    </Form>
  );
}
