import { useTranslations } from 'next-intl';
import type { BookingSummary } from '@/lib/booking/booking-view';
import type { Locale } from '@/lib/shared/locale';
import { BookingRow } from './booking-row';

type Props = {
  locale: Locale;
  group: 'todo' | 'open' | 'past';
  items: readonly BookingSummary[];
  /** Messages of the other side that were not seen, by booking. */
  unread: ReadonlyMap<string, number>;
};

/** One group of bookings under its name; nothing when it is empty. */
export function BookingList({ locale, group, items, unread }: Props) {
  const t = useTranslations('booking.list');
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`bookings-${group}`}>
      <h2 id={`bookings-${group}`} className="title-2 mb-4">
        {t(group)}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-card p-4 sm:p-5">
        {items.map((booking) => (
          <BookingRow
            key={booking.id}
            locale={locale}
            booking={booking}
            unread={unread.get(booking.id) ?? 0}
            isTodo={group === 'todo'}
          />
        ))}
      </ul>
    </section>
  );
}
