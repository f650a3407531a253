import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { SpentLink } from '@/components/member/spent-link';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { isLinkGood } from '@/lib/member/links';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { followLink } from '../../actions';

type Props = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Promise<Asked<'next'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('magicLink.title'),
});

/** Opening the link changes nothing: programs that look into mail open it too. The button does it. */
export default async function FollowLinkPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const { next } = lastOf(await searchParams);
  const t = await getTranslations('account');
  if (!(await isLinkGood(token, 'signIn'))) {
    return <SpentLink again={paths.magicLink(locale)} label={t('spent.askAgain')} />;
  }
  return (
    <AccountCard title={t('magicLink.ready')} lead={t('magicLink.readyLead')} icon="key">
      <Form action={followLink}>
        <HiddenField name="token" value={token} />
        {typeof next === 'string' && <HiddenField name="next" value={localPath(next, '')} />}
        <SubmitButton wide>{t('signIn.go')}</SubmitButton>
      </Form>
    </AccountCard>
  );
}
