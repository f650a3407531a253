import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { PartyRole } from '@/lib/booking/booking-view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** Nothing on this side yet, and the way to a first booking. */
export function NoBookings({ locale, role }: { locale: Locale; role: PartyRole }) {
  const t = useTranslations('booking.list');
  const ways = {
    customer: { icon: 'inbox', href: paths.search(locale) },
    provider: { icon: 'heart', href: paths.newListing(locale) },
    member: { icon: 'inbox', href: paths.search(locale) },
  } as const;
  return (
    <EmptyState
      icon={ways[role].icon}
      title={t(`empty.${role}.title`)}
      action={<LinkButton href={ways[role].href}>{t(`empty.${role}.action`)}</LinkButton>}
    >
      {t(`empty.${role}.text`)}
    </EmptyState>
  );
}
