import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { askForNewPassword } from '../actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('forgotten.title'),
});

export default async function ForgottenPasswordPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const t = await getTranslations('account');
  return (
    <AccountCard title={t('forgotten.title')} lead={t('forgotten.lead')}>
      <Form action={askForNewPassword}>
        <TextField name="email" label={t('email')} type="email" autoComplete="username" required />
        <SubmitButton wide>{t('forgotten.go')}</SubmitButton>
      </Form>
      <LinkButton href={paths.signIn(locale)} variant="plain" wide>
        {t('checkMail.back')}
      </LinkButton>
    </AccountCard>
  );
}
