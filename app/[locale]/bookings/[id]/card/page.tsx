import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { bookingFor } from '@/lib/booking/queries';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import { mendCard } from '../actions';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('payment.card'))('title'),
  robots: { index: false },
});

/** Where another card is left for what is taken each month: one button to Stripe. */
export default async function BookingCardPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await memberOrSignIn(locale, paths.bookingCard(locale, id));
  const view = await foundOr404(bookingFor(viewer, id));
  const t = await getTranslations('payment.card');
  const back = paths.booking(locale, id);
  const { rent, mayLeaveCard, listing } = view;
  const unpaid = rent && rent.unpaidMinor > 0 ? { ...rent, amountMinor: rent.unpaidMinor } : null;
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[{ href: back, label: listing.title }]}
        title={t('title')}
        lead={t('lead', { title: listing.title })}
      />
      {mayLeaveCard ? (
        <Form action={mendCard} label={t('title')}>
          <HiddenField name="bookingId" value={id} />
          {unpaid && (
            <Notice tone="warning" title={t('unpaid', { amount: formatMoney(unpaid, locale) })}>
              <p>{t('unpaidText')}</p>
            </Notice>
          )}
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton size="large">{t('go')}</SubmitButton>
            <span className="text-sm text-ink-2">{t('hint')}</span>
          </div>
        </Form>
      ) : (
        <Notice title={t('none')} action={<LinkButton href={back}>{t('back')}</LinkButton>} />
      )}
    </div>
  );
}
