import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextLink } from '@/components/ui/link';
import type { BookingView, SlotPlace } from '@/lib/booking/booking-view';
import type { ListingType } from '@/lib/listing/listing-type';
import type { SlotFacts } from '@/lib/listing/slots/lifecycle';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { GuestAside } from './guest-aside';
import { HostAside } from './host-aside';
import { Practical } from './practical';

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string; place: { area: string } | null };
  type: ListingType;
  slot: SlotFacts & { id: string; note: string };
  /** A guest's own; null: it is the host who looks. */
  booking: (BookingView & { slotPlace: SlotPlace }) | null;
  /** The exact place; null: not (or no longer) for the one who looks. */
  where: string | null;
  waiting: number;
  now: Date;
  /** Where the site is, for a link that is passed on. */
  site: string;
  actions: { show: FormAction; passOn: FormAction; withdraw: FormAction };
};

/** What the host or a guest looks up and can settle, beside the table. */
export function SlotAside({
  locale,
  listing,
  type,
  slot,
  booking,
  where,
  waiting,
  now,
  site,
  actions,
}: Props) {
  const t = useTranslations('slot-pages.page');
  const { id, timeZone, place } = listing;
  const key = booking?.slotPlace.passOnKey;
  return (
    <div className="stack gap-6">
      {!booking && <HostAside {...{ locale, slot, waiting, now }} listingId={id} typeName={type.name} />}
      <Practical
        {...{ locale, type, slot, now }}
        listing={{ id, timeZone, area: place?.area ?? '' }}
        address={where}
        places={booking?.quantity ?? 0}
      >
        {booking && (
          <>
            <TextLink href={paths.booking(locale, booking.id)}>{t('booking')}</TextLink>
            <TextLink href={paths.bookingEvent(booking.id)}>{t('ics')}</TextLink>
          </>
        )}
      </Practical>
      {booking && (
        <GuestAside
          booking={booking}
          passOnLink={key ? site + paths.takePlace(locale, key) : null}
          isAhead={slot.startsAt > now}
          back={paths.slot(locale, id, slot.id)}
          actions={actions}
        />
      )}
    </div>
  );
}
