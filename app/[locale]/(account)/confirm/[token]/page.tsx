import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { SpentLink } from '@/components/member/spent-link';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { isLinkGood } from '@/lib/member/links';
import { keptProof } from '@/lib/platform/auth/proof';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { confirm } from '../../actions';

type Props = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Promise<Asked<'next'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('confirm.title'),
});

/** The button confirms, not the opening. In another browser than the one that signed up, with the password. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const { next } = lastOf(await searchParams);
  const t = await getTranslations('account');
  if (!(await isLinkGood(token, 'confirm'))) {
    return <SpentLink again={paths.signIn(locale)} label={t('signIn.go')} />;
  }
  const hasSignedUpHere = (await keptProof()) !== undefined;
  return (
    <AccountCard
      title={t('confirm.title')}
      lead={t(hasSignedUpHere ? 'confirm.lead' : 'confirm.leadPassword')}
      icon="mail"
    >
      <Form action={confirm}>
        <HiddenField name="token" value={token} />
        {typeof next === 'string' && <HiddenField name="next" value={localPath(next, '')} />}
        {!hasSignedUpHere && (
          <>
            <TextField
              name="password"
              label={t('password')}
              type="password"
              autoComplete="current-password"
              required
            />
            <p className="-mt-3 text-sm">
              <TextLink href={paths.forgottenPassword(locale)}>{t('confirm.forgotten')}</TextLink>
            </p>
          </>
        )}
        <SubmitButton wide>{t('confirm.go')}</SubmitButton>
      </Form>
    </AccountCard>
  );
}
