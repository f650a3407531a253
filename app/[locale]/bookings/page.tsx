import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookingList } from '@/components/booking/booking-list';
import { NoBookings } from '@/components/booking/no-bookings';
import { isTodo } from '@/components/booking/step';
import { GivenDraws } from '@/components/draw/given-draws';
import { PageHead } from '@/components/shell/page-head';
import { isKept, OwnWaits } from '@/components/slots/own-waits';
import { MoreLink } from '@/components/ui/more-link';
import { Tabs } from '@/components/ui/tabs';
import type { BookingSummary, PartyRole } from '@/lib/booking/booking-view';
import { bookingsOf } from '@/lib/booking/queries';
import { unreadOn } from '@/lib/conversation/parties';
import { drawsGiven } from '@/lib/listing/draws/queries';
import { ownWaits } from '@/lib/listing/slots/own-waits';
import { now as clockNow } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Query = { role?: string; open?: string; past?: string };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked<keyof Query>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('booking.list'))('title'),
  robots: { index: false },
});

const bySoonest = (one: BookingSummary, other: BookingSummary): number =>
  one.startsAt.getTime() - other.startsAt.getTime();

const roles = ['customer', 'provider', 'member'] as const satisfies PartyRole[];

/** A page of one group leaves the other out: `?open=<cursor>` goes on with the open ones, `?past=<cursor>` with the past. */
export default async function BookingsPage({ params, searchParams }: Props) {
  const [{ locale }, asked] = [await params, lastOf(await searchParams)];
  const query = { ...asked, open: readId(asked.open), past: readId(asked.past) };
  const viewer = await memberOrSignIn(locale, paths.bookings(locale, asked));
  const page = (role: PartyRole, state: 'open' | 'over', cursor: string | null = null) =>
    bookingsOf(viewer, { role, state, ...(cursor ? { cursor } : {}) }, { hidesEntries: true });
  const [customer, provider, member, rings, waitingFor, draws, t] = await Promise.all([
    page('customer', 'open'),
    page('provider', 'open'),
    page('member', 'open'),
    bookingsOf(viewer, { role: 'member', limit: 1 }),
    ownWaits(viewer),
    drawsGiven(viewer),
    getTranslations('booking.list'),
  ]);
  const now = clockNow();
  const waits = (each: BookingSummary): boolean => isTodo(each, now);
  const todo = {
    customer: customer.items.filter(waits).length + waitingFor.filter(isKept).length,
    provider: provider.items.filter(waits).length,
    member: member.items.filter(waits).length,
  };
  // Without a wish, the side on which something waits.
  const wished = roles.find((each) => each === query.role);
  const role = wished ?? roles.find((each) => todo[each] > 0) ?? 'customer';
  const first = { customer, provider, member }[role];
  // What has no sides is a tab for those who have some of it.
  const tabs = roles.filter((each) => each !== 'member' || role === each || rings.items.length > 0);
  const open = query.open ? await page(role, 'open', query.open) : first;
  const past = query.open ? { items: [], next: null } : await page(role, 'over', query.past);
  const shown = [...open.items, ...past.items].map(({ id }) => id);
  const unread = await unreadOn(viewer, shown);
  const soonest = query.past ? [] : open.items.toSorted(bySoonest);
  const more = (group: 'open' | 'past', next: string | null) =>
    next && paths.bookings(locale, { role, [group]: next });
  return (
    <div className="wrap pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('roles')}
        items={tabs.map((side) => ({
          href: paths.bookings(locale, { role: side }),
          label: t(side),
          current: side === role,
          ...(todo[side] > 0 && { count: todo[side] }),
        }))}
      />
      <div className="stack mt-8 gap-10">
        {role === 'customer' && <OwnWaits locale={locale} waits={waitingFor} />}
        {role === 'provider' && <GivenDraws locale={locale} draws={draws} />}
        <BookingList locale={locale} group="todo" items={soonest.filter(waits)} unread={unread} />
        <BookingList
          locale={locale}
          group="open"
          items={soonest.filter((each) => !waits(each))}
          unread={unread}
        />
        <MoreLink href={query.past ? null : more('open', open.next)}>{t('more')}</MoreLink>
        <BookingList locale={locale} group="past" items={past.items} unread={unread} />
        <MoreLink href={more('past', past.next)}>{t('more')}</MoreLink>
        {soonest.length + past.items.length + (role === 'provider' ? draws.length : 0) === 0 && (
          <NoBookings locale={locale} role={role} />
        )}
      </div>
    </div>
  );
}
