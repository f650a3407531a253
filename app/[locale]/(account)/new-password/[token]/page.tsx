import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { EndAccessField } from '@/components/member/end-access-field';
import { SpentLink } from '@/components/member/spent-link';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { isLinkGood } from '@/lib/member/links';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { setNewPassword } from '../../actions';

type Props = { params: Promise<{ locale: Locale; token: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('newPassword.title'),
});

export default async function NewPasswordPage({ params }: Props) {
  const { locale, token } = await params;
  const t = await getTranslations('account');
  if (!(await isLinkGood(token, 'newPassword'))) {
    return <SpentLink again={paths.forgottenPassword(locale)} label={t('spent.askAgain')} />;
  }
  return (
    <AccountCard title={t('newPassword.title')} lead={t('newPassword.lead')} icon="key">
      <Form action={setNewPassword}>
        <HiddenField name="token" value={token} />
        <TextField
          name="password"
          label={t('newPassword.field')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          required
        />
        <EndAccessField />
        <SubmitButton wide>{t('newPassword.go')}</SubmitButton>
      </Form>
    </AccountCard>
  );
}
