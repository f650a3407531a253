import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuestAside } from '@/components/slots/guest-aside';
import { HostAside } from '@/components/slots/host-aside';
import { HostGuests } from '@/components/slots/host-guests';
import { Menu } from '@/components/slots/menu';
import { Practical } from '@/components/slots/practical';
import { SessionHead } from '@/components/slots/session-head';
import { SessionNotice } from '@/components/slots/session-notice';
import { TableCard } from '@/components/slots/table-card';
import { TextLink } from '@/components/ui/link';
import { sessionsOf } from '@/lib/listing/slots/rules';
import { now as clockNow } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { attend, offer, show, withdraw } from './actions';
import { sessionPage } from './session';

type Props = {
  params: Promise<{ locale: Locale; id: string; slotId: string }>;
  searchParams: Promise<{ before?: string }>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('slots'))('one'),
  robots: { index: false },
});

/** A session as a table, for its host and for those who have a place at it. */
export default async function SessionPage({ params }: Props) {
  const address = await params;
  const { locale, id, slotId } = address;
  const viewer = await memberOrSignIn(locale, paths.session(locale, id, slotId));
  const { listing, type, slot, seats, booking, list, waiting, isHost } = await sessionPage(viewer, address);
  const now = clockNow();
  const t = await getTranslations('slot-pages.page');
  const key = booking?.session.passOnKey;
  const passOnLink = key ? env.APP_URL + paths.takePlace(locale, key) : null;
  return (
    <div className="wrap pb-16">
      <SessionHead {...{ locale, listing, type, slot, isHost, now }} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="stack gap-6">
          <SessionNotice state={slot.state} isHost={isHost} />
          {sessionsOf(type)?.gathers && <TableCard locale={locale} type={type} seats={seats} />}
        </div>
        <div className="stack gap-6 lg:row-span-2">
          {isHost && <HostAside {...{ locale, slot, waiting, now }} listingId={id} typeName={type.name} />}
          <Practical
            {...{ locale, type, slot, now }}
            listing={{ id, timeZone: listing.timeZone, area: listing.place?.area ?? '' }}
            address={booking?.place?.address ?? null}
            places={booking?.quantity ?? 0}
          >
            {booking && <TextLink href={paths.booking(locale, booking.id)}>{t('booking')}</TextLink>}
            {booking && <TextLink href={paths.bookingEvent(booking.id)}>{t('ics')}</TextLink>}
          </Practical>
          {booking && (
            <GuestAside
              booking={booking}
              passOnLink={passOnLink}
              isAhead={slot.startsAt > now}
              actions={{ show, offer, withdraw }}
            />
          )}
        </div>
        <div className="stack gap-10">
          {list && <HostGuests {...{ locale, type, list, attend }} />}
          <Menu type={type} details={listing.details} />
        </div>
      </div>
    </div>
  );
}
