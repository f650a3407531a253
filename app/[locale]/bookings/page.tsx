import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BookingList } from '@/components/booking/booking-list';
import { isTodo } from '@/components/booking/step';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import { Tabs } from '@/components/ui/tabs';
import type { BookingSummary } from '@/lib/booking/booking-view';
import { type Party, parties } from '@/lib/booking/lifecycle';
import { bookingsOf } from '@/lib/booking/queries';
import { now as clockNow } from '@/lib/platform/clock';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Query = { role?: string; open?: string; past?: string };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('booking.list'))('title'),
  robots: { index: false },
});

const none = { items: [] as BookingSummary[], next: null };

/** A page of one group leaves the other out: `?open=<cursor>` goes on with the open ones, `?past=<cursor>` with the past. */
export default async function BookingsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = [await params, await searchParams];
  const role: Party = query.role === 'provider' ? 'provider' : 'customer';
  const viewer = await memberOrSignIn(locale, paths.bookings(locale, { role }));
  const group = (state: 'open' | 'over', cursor: string | undefined) =>
    bookingsOf(viewer, { role, state, ...(cursor ? { cursor } : {}) });
  const [open, past, t] = await Promise.all([
    query.past ? none : group('open', query.open),
    query.open ? none : group('over', query.past),
    getTranslations('booking.list'),
  ]);
  const now = clockNow();
  const soonest = open.items.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const actions: Record<Party, { href: string; label: string }> = {
    customer: { href: paths.search(locale), label: t('explore') },
    provider: { href: paths.newListing(locale), label: t('offer') },
  };
  return (
    <div className="wrap pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('roles')}
        items={parties.map((side) => ({
          href: paths.bookings(locale, { role: side }),
          label: t(side),
          current: side === role,
        }))}
      />
      <div className="stack mt-8 gap-10">
        <BookingList locale={locale} group="todo" items={soonest.filter((each) => isTodo(each, now))} />
        <BookingList locale={locale} group="open" items={soonest.filter((each) => !isTodo(each, now))} />
        <MoreLink href={open.next && paths.bookings(locale, { role, open: open.next })}>{t('more')}</MoreLink>
        <BookingList locale={locale} group="past" items={past.items} />
        <MoreLink href={past.next && paths.bookings(locale, { role, past: past.next })}>{t('more')}</MoreLink>
        {open.items.length + past.items.length === 0 && (
          <EmptyState
            icon={role === 'customer' ? 'inbox' : 'heart'}
            title={t(`empty.${role}.title`)}
            action={<LinkButton href={actions[role].href}>{actions[role].label}</LinkButton>}
          >
            {t(`empty.${role}.text`)}
          </EmptyState>
        )}
      </div>
    </div>
  );
}
