import { useTranslations } from 'next-intl';
import { PageHead } from '@/components/shell/page-head';
import type { BookingView } from '@/lib/booking/booking-view';
import { shownDates } from '@/lib/booking/shown-dates';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { BookedWhen } from './booked-when';
import { StateBadge } from './state-badge';

/** What, when, and how far. */
export function BookingHead({ locale, view }: { locale: Locale; view: BookingView }) {
  const t = useTranslations();
  const { listing, role } = view;
  const above =
    role === 'operator'
      ? { href: paths.operate(locale), label: t('campaign-manage.operate.title') }
      : { href: paths.bookings(locale, { role }), label: t('booking.list.title') };
  return (
    <PageHead
      breadcrumb={[above]}
      title={
        <span dir="auto" className="wrap-anywhere">
          {listing.title}
        </span>
      }
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StateBadge state={view.state} type={listing.type} />
          <BookedWhen
            booking={view}
            isOngoing={view.ongoing !== null}
            starts={shownDates(view.eachDate).map((date) => date.startsAt)}
          />
        </span>
      }
    />
  );
}
