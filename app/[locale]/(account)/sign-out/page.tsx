import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { ForgetSeen } from '@/components/saved/forget-seen';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { currentViewer } from '@/lib/platform/auth/session';
import { goTo } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { signOut } from '../actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('signOut.title'),
});

export default async function SignOutPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const viewer = await currentViewer();
  if (!viewer) goTo(paths.home((await params).locale));
  const t = await getTranslations('account');
  return (
    <AccountCard title={t('signOut.title')} lead={t('signOut.lead', { name: viewer.name })}>
      <ForgetSeen />
      <Form action={signOut}>
        <SubmitButton wide>{t('signOut.go')}</SubmitButton>
      </Form>
    </AccountCard>
  );
}
