import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookingList } from '@/components/booking/booking-list';
import { isTodo } from '@/components/booking/step';
import { OwnCampaigns } from '@/components/campaign-manage/own-campaigns';
import { OwnPledges, RefusedCards } from '@/components/campaign-manage/own-pledges';
import { OwnCircles } from '@/components/circle/own-circles';
import { OwnListings } from '@/components/member/own-listings';
import { Shortcuts } from '@/components/member/shortcuts';
import { PageHead } from '@/components/shell/page-head';
import { HostedSoon } from '@/components/slots/hosted-soon';
import { OwnWaits } from '@/components/slots/own-waits';
import { TextLink } from '@/components/ui/link';
import type { BookingSummary } from '@/lib/booking/booking-view';
import { bookingsOf } from '@/lib/booking/queries';
import { pledgesOf } from '@/lib/campaign/pledging/queries';
import { campaignsOf } from '@/lib/campaign/queries';
import { circlesOf } from '@/lib/circle/queries';
import { unreadOn } from '@/lib/conversation/parties';
import { ownListings } from '@/lib/listing/queries';
import { hostedSoon } from '@/lib/listing/slots/hosted';
import { ownWaits } from '@/lib/listing/slots/own-waits';
import { unreadCount } from '@/lib/notice/queries';
import { now as clockNow } from '@/lib/platform/clock';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }> };

const shownSlots = 3;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('shell'))('me'),
  robots: { index: false },
});

export default async function MePage({ params }: Props) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.me(locale));
  const [unread, bookings, waits, listings, slots, campaigns, pledges, circles, t] = await Promise.all([
    unreadCount(viewer),
    bookingsOf(viewer, { state: 'open', limit: 6 }, { hidesEntries: true }),
    ownWaits(viewer),
    ownListings(viewer),
    hostedSoon(viewer, shownSlots),
    campaignsOf(viewer),
    pledgesOf(viewer),
    circlesOf(viewer),
    getTranslations('member.me'),
  ]);
  const unreadMessages = await unreadOn(
    viewer,
    bookings.items.map(({ id }) => id),
  );
  const now = clockNow();
  const todo = bookings.items.filter((each) => isTodo(each, now));
  // Who comes to a slot of theirs is on the slot's own page.
  const isGuest = ({ role, slotId }: BookingSummary) => role === 'provider' && slotId !== null;
  const open = bookings.items.filter((each) => !isTodo(each, now) && !isGuest(each));
  return (
    <div className="wrap pb-8">
      <PageHead
        title={t('title', { name: viewer.name })}
        lead={<TextLink href={paths.member(locale, viewer.handle)}>{t('profile')}</TextLink>}
      />
      <div className="stack gap-12">
        <Shortcuts locale={locale} unread={unread} />
        <RefusedCards locale={locale} pledges={pledges} />
        <OwnWaits locale={locale} waits={waits} />
        <BookingList locale={locale} group="todo" items={todo} unread={unreadMessages} />
        <HostedSoon locale={locale} slots={slots} now={now} />
        <BookingList locale={locale} group="open" items={open} unread={unreadMessages} />
        <OwnCampaigns locale={locale} campaigns={campaigns} />
        <OwnPledges locale={locale} pledges={pledges} />
        <OwnCircles locale={locale} own={circles} />
        <OwnListings locale={locale} listings={listings.items} />
      </div>
    </div>
  );
}
