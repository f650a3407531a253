import { useLocale, useTranslations } from 'next-intl';
import type { BookingView } from '@/lib/booking/booking-view';
import { otherOf } from './step';

/** A moment in the listing's own time: `jeudi 26 novembre à 10:00`. */
export const momentText = (at: Date, timeZone: string, locale: string, dayOnly = false): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit' }),
    timeZone,
  }).format(at);

/**
 * The words of a booking, filled with its people and its dates. A type may have its own:
 * `types.<type>.booking.<key>` comes before `booking.<key>`.
 */
export const useBookingWords = (view: BookingView) => {
  const general = useTranslations('booking');
  const own = useTranslations(`types.${view.listing.type}`);
  const locale = useLocale();
  const values = {
    role: view.role,
    name: otherOf(view).name,
    customer: view.customer.name,
    provider: view.provider.name,
    start: momentText(view.startsAt, view.timeZone, locale, view.listing.grain !== 'time'),
    end: momentText(view.endsAt, view.timeZone, locale, view.listing.grain !== 'time'),
  };
  const has = (key: string): boolean => own.has(`booking.${key}`) || general.has(key);
  const say = (key: string, more: Record<string, string | number> = {}): string =>
    own.has(`booking.${key}`)
      ? own(`booking.${key}`, { ...values, ...more })
      : general(key, { ...values, ...more });
  return { say, has };
};
