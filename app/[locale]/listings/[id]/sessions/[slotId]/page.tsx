import type { Metadata } from 'next';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { GuestReviews } from '@/components/slots/guest-reviews';
import { HostGuests } from '@/components/slots/host-guests';
import { Menu } from '@/components/slots/menu';
import { SlotAside } from '@/components/slots/slot-aside';
import { SlotHead } from '@/components/slots/slot-head';
import { SlotNotice } from '@/components/slots/slot-notice';
import { TableCard } from '@/components/slots/table-card';
import { Talk } from '@/components/slots/talk';
import { markSlotRead } from '@/lib/conversation/commands';
import { now as clockNow } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { attend, passOn, review, send, show, withdraw } from './actions';
import { slotPage } from './slot';

type Props = {
  params: Promise<{ locale: Locale; id: string; slotId: string }>;
  searchParams: Promise<Asked<'before'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('slots'))('one'),
  robots: { index: false },
});

/** A slot as a table, for its host and for those who have a place at it. */
export default async function SlotPage({ params, searchParams }: Props) {
  const [{ locale, id, slotId }, { before }] = [await params, lastOf(await searchParams)];
  const here = paths.slot(locale, id, slotId);
  const viewer = await memberOrSignIn(locale, here);
  const page = await slotPage(viewer, { locale, id, slotId, before });
  const { listing, type, slot, seats, talk, booking, list, where, waiting, among, isHost } = page;
  if (talk) after(() => markSlotRead(viewer, slotId));
  const now = clockNow();
  const shared = { locale, listing, type, slot, isHost, now };
  return (
    <div className="wrap pb-16">
      <SlotHead {...shared} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="stack gap-6 empty:hidden lg:col-start-1">
          <SlotNotice state={slot.state} isHost={isHost} />
          {seats && <TableCard locale={locale} type={type} seats={seats} />}
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <SlotAside
            {...{ ...shared, booking, where, waiting }}
            site={env.APP_URL}
            actions={{ show, passOn, withdraw }}
          />
        </div>
        <div className="stack gap-10 lg:col-start-1">
          {list && <HostGuests {...{ locale, type, list, attend }} />}
          {booking && among && <GuestReviews bookingId={booking.id} among={among} action={review} />}
          {talk && (
            <Talk
              listingId={id}
              slotId={slotId}
              messages={talk.messages}
              olderHref={talk.before && `${paths.slot(locale, id, slotId, { before: talk.before })}#messages`}
              send={send}
            />
          )}
          <Menu type={type} details={listing.details} />
        </div>
      </div>
    </div>
  );
}
