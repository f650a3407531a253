import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { askForSignInLink } from '../actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'next'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('magicLink.title'),
});

export default async function MagicLinkPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { next } = lastOf(await searchParams);
  const t = await getTranslations('account');
  return (
    <AccountCard title={t('magicLink.title')} lead={t('magicLink.lead')}>
      <Form action={askForSignInLink}>
        {typeof next === 'string' && <HiddenField name="next" value={localPath(next, '')} />}
        <TextField name="email" label={t('email')} type="email" autoComplete="username" required />
        <SubmitButton wide>{t('magicLink.go')}</SubmitButton>
      </Form>
      <LinkButton href={paths.signIn(locale)} variant="plain" wide>
        {t('checkMail.back')}
      </LinkButton>
    </AccountCard>
  );
}
