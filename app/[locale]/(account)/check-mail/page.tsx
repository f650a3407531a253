import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '@/components/member/account-card';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { keptMailAsked, mailAsked } from '@/lib/platform/auth/mail-asked';
import { isOutboxOpen } from '@/lib/platform/mail/outbox';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { sendAgain } from '../actions';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<'what'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account'))('checkMail.title'),
});

/** The same words whether or not there was anyone to write to. */
export default async function CheckMailPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = lastOf(await searchParams).what;
  const what = mailAsked.shape.what.options.find((each) => each === asked);
  if (!what) notFound();
  const [t, kept] = await Promise.all([getTranslations('account.checkMail'), keptMailAsked()]);
  const mail = kept?.what === what ? kept : null;
  return (
    <AccountCard title={t('title')} lead={t(what)} icon="mail">
      {mail && (
        <p>
          {t('to')}{' '}
          <strong className="wrap-anywhere" dir="ltr">
            {mail.email}
          </strong>
        </p>
      )}
      <p className="text-ink-2">{t('nothing')}</p>
      {mail && (
        <Form action={sendAgain} label={t('again')}>
          <SubmitButton variant="quiet" wide>
            {t('again')}
          </SubmitButton>
        </Form>
      )}
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
