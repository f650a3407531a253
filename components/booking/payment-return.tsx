import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { BookingView } from '@/lib/booking/booking-view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { RefreshSoon } from './refresh-soon';

/** Back from the payment page: paid, or not known yet, because Stripe tells us by a message of its own. */
export function PaymentReturn({
  locale,
  view,
  isCard,
}: {
  locale: Locale;
  view: BookingView;
  isCard: boolean;
}) {
  const t = useTranslations('booking.pay');
  if (view.role !== 'customer') return null;
  if (isCard)
    return (
      <Notice tone="success" title={t('cardTitle')}>
        <p>{t('card')}</p>
        {view.unpaidSince && <RefreshSoon />}
      </Notice>
    );
  if (!view.isPaying) {
    return view.payment?.state === 'paid' ? (
      <Notice tone="success" title={t('doneTitle')}>
        <p>{t('done')}</p>
      </Notice>
    ) : null;
  }
  return (
    <Notice
      title={t('waitingTitle')}
      action={
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`${paths.booking(locale, view.id)}?paid=1`} variant="quiet" size="small">
            {t('check')}
          </LinkButton>
          <LinkButton href={paths.booking(locale, view.id)} variant="quiet" size="small">
            {t('notYet')}
          </LinkButton>
        </div>
      }
    >
      <p>{t('waiting')}</p>
      <RefreshSoon />
    </Notice>
  );
}
