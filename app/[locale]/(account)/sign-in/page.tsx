import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { OutsideSignIn } from '@/components/member/outside-sign-in';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { outsideProviders } from '@/lib/platform/auth/oidc';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { goTo } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { signIn, signInElsewhere } from '../actions';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Asked<'next' | 'callbackUrl' | 'error'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('signIn.title'),
});

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { next: wanted, error } = lastOf(await searchParams);
  const next = localPath(wanted, '') || undefined;
  if (await currentViewer()) goTo(next ?? paths.home(locale));
  const t = await getTranslations('account');
  const providers = outsideProviders().map(({ id, name }) => ({ id, name }));
  return (
    <AccountCard title={t('signIn.title')} lead={t('signIn.lead')}>
      {error && (
        <Notice tone="danger">{t(error === 'unverified' ? 'outside.unverified' : 'outside.failed')}</Notice>
      )}
      {env.DEMO === 'on' && <Notice>{t('signIn.demo')}</Notice>}
      <Form action={signIn}>
        {next && <HiddenField name="next" value={next} />}
        <TextField name="email" label={t('email')} type="email" autoComplete="username" required />
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <p className="-mt-3 text-sm">
          <TextLink href={paths.forgottenPassword(locale)}>{t('signIn.forgotten')}</TextLink>
        </p>
        <SubmitButton wide>{t('signIn.go')}</SubmitButton>
      </Form>
      <OutsideSignIn action={signInElsewhere} providers={providers} next={next}>
        <LinkButton href={paths.magicLink(locale, { next })} variant="quiet" wide>
          {t('signIn.byMail')}
        </LinkButton>
      </OutsideSignIn>
      <p className="border-t border-line pt-5 text-center text-ink-2">
        {t('signIn.noAccount')}{' '}
        <TextLink href={paths.signUp(locale, { next })}>{t('signIn.signUp')}</TextLink>
      </p>
    </AccountCard>
  );
}
