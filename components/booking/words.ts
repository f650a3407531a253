import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import type { BookingView } from '@/lib/booking/booking-view';
import { isParty } from '@/lib/booking/lives/terms';
import { isWholeDays } from '@/lib/listing/rules';
import { slotsOf } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { dateFormat } from '@/lib/shared/dates';
import { formatHours } from '@/lib/shared/money';
import { plainDateAt, startOfDay } from '@/lib/shared/period';
import { currentDate } from './step';

/** A moment in the listing's own time: `jeudi 26 novembre à 10:00`; of a whole day only the day. */
export const momentText = (at: Date, timeZone: string, locale: string, dayOnly = false): string =>
  dateFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit' }),
    timeZone,
  }).format(at);

/** Until when something holds. Midnight belongs to the day that ends with it: people misread `Friday 00:00`. */
export const deadlineText = (at: Date, timeZone: string, locale: string): string => {
  const isMidnight = startOfDay(plainDateAt(at, timeZone), timeZone).getTime() === at.getTime();
  return momentText(isMidnight ? new Date(at.getTime() - 60_000) : at, timeZone, locale);
};

type Timed = Pick<BookingView, 'startsAt' | 'endsAt' | 'timeZone' | 'eachDate' | 'slotPlace'> & {
  listing: { grain: BookingView['listing']['grain'] };
};

/** When it begins and ends, in words, of several dates the one that is next; what counts time by whole days ends with its last day. */
export const endsText = (view: Timed, locale: string): { start: string; end: string } => {
  const { timeZone, listing } = view;
  const { startsAt, endsAt } = currentDate(view);
  const byTime = listing.grain === 'time';
  const wholeDays = !byTime || isWholeDays({ from: startsAt, to: endsAt }, timeZone);
  const end = byTime && wholeDays ? new Date(endsAt.getTime() - 1) : endsAt;
  return {
    start: momentText(startsAt, timeZone, locale, wholeDays),
    end: momentText(end, timeZone, locale, wholeDays),
  };
};

/**
 * A type may say it its own way: `types.<type>.booking.<key>` comes first; then, for a place in a slot,
 * `slot-booking.<key>`; then `booking.<key>`.
 */
export const useTypeWords = (typeName: string) => {
  const general = useTranslations('booking');
  const ofSlots = useTranslations('slot-booking');
  const own = useTranslations(`types.${typeName}`);
  const hasSlots = slotsOf(listingTypeOf(typeName)) !== null;
  return {
    has: (key: string): boolean =>
      own.has(`booking.${key}`) || (hasSlots && ofSlots.has(key)) || general.has(key),
    say: (key: string, values: Record<string, string | number> = {}): string => {
      if (own.has(`booking.${key}`)) return own(`booking.${key}`, values);
      return hasSlots && ofSlots.has(key) ? ofSlots(key, values) : general(key, values);
    },
  };
};

/** Whether a circle is of it, for words that say who sees something: its keepers and helpers are no two people. */
export const circleIn = (view: Pick<BookingView, 'parties'>): 'yes' | 'no' =>
  view.parties.some(({ holder }) => holder.kind === 'circle') ? 'yes' : 'no';

/** What those are called for whom the one who looks does so. */
const ownNameIn = (view: BookingView): string => {
  if (isParty(view.role)) return view[view.role].name;
  return view.parties.find(({ holder }) => holder.id === view.actingFor)?.holder.name ?? '';
};

/** The words of a booking, the type's own first, filled with its people and its dates. */
export const useBookingWords = (view: BookingView) => {
  const { has, say } = useTypeWords(view.listing.type);
  const locale = useLocale();
  const nameOf = useNameOf();
  const values = {
    role: view.role,
    circle: circleIn(view),
    ownCircle: ownNameIn(view),
    name: nameOf(view.other),
    customer: nameOf(view.customer),
    provider: nameOf(view.provider),
    money: view.quote.totalMinor > 0 || view.quote.depositMinor > 0 ? 'yes' : 'no',
    hours: view.counted ? formatHours(view.counted.minutes, locale) : '',
    // Nobody had to accept it.
    direct: view.timeline.some(({ name: event }) => event === 'book') ? 'yes' : 'no',
    ...endsText(view, locale),
    ...(view.ongoing && {
      noticeEnd: momentText(view.ongoing.noticeEndsAt, view.timeZone, locale, true),
      priceFrom: momentText(view.ongoing.priceFrom, view.timeZone, locale, true),
    }),
  };
  return {
    has,
    say: (key: string, more: Record<string, string | number> = {}) => say(key, { ...values, ...more }),
  };
};
