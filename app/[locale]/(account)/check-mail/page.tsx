import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { isOutboxOpen } from '@/lib/platform/mail/outbox';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

const whats = ['signUp', 'signIn', 'newPassword'] as const;

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'what'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('checkMail.title'),
});

/** The same words whether or not there was anyone to write to. */
export default async function CheckMailPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = lastOf(await searchParams).what;
  const what = whats.find((each) => each === asked);
  if (!what) notFound();
  const t = await getTranslations('account.checkMail');
  return (
    <AccountCard title={t('title')} lead={t(what)} icon="mail">
      <p className="text-ink-2">{t('nothing')}</p>
      {isOutboxOpen() && (
        <Notice
          tone="warning"
          action={
            <LinkButton href={paths.outbox()} variant="quiet" size="small">
              {t('outbox')}
            </LinkButton>
          }
        >
          {t('demo')}
        </Notice>
      )}
      <LinkButton href={paths.signIn(locale)} variant="plain" wide>
        {t('back')}
      </LinkButton>
    </AccountCard>
  );
}
