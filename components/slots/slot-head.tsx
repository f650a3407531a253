import { useTranslations } from 'next-intl';
import { PeriodText } from '@/components/booking/period-text';
import { PageHead } from '@/components/shell/page-head';
import type { ListingType } from '@/lib/listing/listing-type';
import type { SlotFacts } from '@/lib/listing/slots/lifecycle';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { StandingBadge } from './standing-badge';

type Props = {
  locale: Locale;
  listing: { id: string; title: string; timeZone: string; state: string };
  type: ListingType;
  slot: SlotFacts;
  isHost: boolean;
  now: Date;
};

/** What, when, and how it stands. */
export function SlotHead({ locale, listing, type, slot, isHost, now }: Props) {
  const t = useTranslations('slot-pages.page');
  const bookings = useTranslations('booking.list');
  const { grain } = type.allocation;
  const back = isHost
    ? { href: paths.slots(locale, listing.id), label: t('slots') }
    : { href: paths.bookings(locale), label: bookings('title') };
  return (
    <PageHead
      breadcrumb={[back, { label: listing.title }]}
      title={
        <span dir="auto" className="wrap-anywhere">
          {listing.title}
        </span>
      }
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {listing.state !== 'draft' && <StandingBadge slot={slot} now={now} />}
          <PeriodText
            grain={grain}
            period={{ from: slot.startsAt, to: slot.endsAt }}
            timeZone={listing.timeZone}
            length="long"
          />
        </span>
      }
    />
  );
}
