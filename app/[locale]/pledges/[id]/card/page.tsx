import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PledgeFields } from '@/components/campaign/pledge-next';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import { leaveCard } from '../actions';
import { pledgeOf } from '../pledge';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Asked<'key'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pledge.card'))('title'),
  robots: { index: false, follow: false },
  referrer: 'same-origin',
});

/** The page that a mail leads to when a bank said no: one button to Stripe. */
export default async function CardPage({ params, searchParams }: Props) {
  const [{ locale, id }, { key }] = [await params, lastOf(await searchParams)];
  const pledge = await pledgeOf(locale, id, paths.pledgeCard(locale, id, { key }), key);
  const t = await getTranslations('pledge.card');
  const back = paths.pledge(locale, id, { key });
  const amount = formatMoney(pledge, locale);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[{ href: back, label: t('back') }]}
        title={t('title')}
        lead={t(pledge.state === 'failing' ? 'textAgain' : 'text', { title: pledge.campaignTitle })}
      />
      {pledge.mayFixCard ? (
        <Form action={leaveCard} label={t('title')}>
          <PledgeFields pledge={pledge} guestKey={key} />
          {pledge.state === 'failing' && <Notice tone="warning">{t('failing', { amount })}</Notice>}
          <div>
            <SubmitButton size="large">{t('go')}</SubmitButton>
          </div>
        </Form>
      ) : (
        <Notice title={t('none')} action={<LinkButton href={back}>{t('back')}</LinkButton>}>
          {t('noneText')}
        </Notice>
      )}
    </div>
  );
}
