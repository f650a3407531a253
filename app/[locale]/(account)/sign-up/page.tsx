import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { OutsideSignIn } from '@/components/member/outside-sign-in';
import { TermsNote } from '@/components/site/terms-note';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { outsideProviders } from '@/lib/platform/auth/oidc';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { goTo } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { signInElsewhere, signUp } from '../actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'next'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('signUp.title', { place: env.COMMUNITY_PLACE }),
});

export default async function SignUpPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { next: wanted } = lastOf(await searchParams);
  const next = localPath(wanted, '') || undefined;
  if (await currentViewer()) goTo(next ?? paths.home(locale));
  const t = await getTranslations('account');
  const providers = outsideProviders().map(({ id, name }) => ({ id, name }));
  return (
    <AccountCard title={t('signUp.title', { place: env.COMMUNITY_PLACE })} lead={t('signUp.lead')}>
      <Form action={signUp}>
        {next && <HiddenField name="next" value={next} />}
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="name"
          maxLength={60}
          required
        />
        <TextField name="email" label={t('email')} type="email" autoComplete="email" required />
        <TextField
          name="password"
          label={t('password')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          required
        />
        <TermsNote />
        <SubmitButton wide>{t('signUp.go')}</SubmitButton>
      </Form>
      <OutsideSignIn action={signInElsewhere} providers={providers} next={next} />
      <p className="border-t border-line pt-5 text-center text-ink-2">
        {t('signUp.haveAccount')}{' '}
        <TextLink href={paths.signIn(locale, { next })}>{t('signUp.signIn')}</TextLink>
      </p>
    </AccountCard>
  );
}
