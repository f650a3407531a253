import type { z } from 'zod';
import type { BookingMove, BookingView } from '@/lib/booking/booking-view';
import type { TransitionField } from '@/lib/lifecycle/life';
import { spokenMoment, spokenPeriod } from '@/lib/listing/spoken';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { formatHours } from '@/lib/shared/money';
import type { Transition } from '../schemas/booking';

/** The words of a booking: a type's own come before the general ones. */
const wordsOf = (typeName: string, locale: Locale) => {
  const general = translator(locale, 'booking');
  const own = translator(locale, `types.${typeName}`);
  return (keys: string[], values?: { state: string; hours: string }): string => {
    const key = keys.find((each) => own.has(`booking.${each}`) || general.has(each)) ?? keys[0] ?? '';
    return own.has(`booking.${key}`) ? own(`booking.${key}`, values) : general(key, values);
  };
};

type Kind = TransitionField['kind'];

/** Photos of a hand-over are taken on the page: there is no call to send them by. */
const isAsked = (field: TransitionField): boolean => field.kind !== 'photos';

/** The transitions the caller may make now, each with its name in words and what comes along with it. */
export const transitionResponses = (
  moves: readonly BookingMove[],
  {
    typeName,
    state,
    currency,
    credit,
    counted,
    timeZone,
    locale,
  }: {
    typeName: string;
    state: BookingView['state'];
    currency: string;
    /** The credit that is kept for it. */
    credit: string | undefined;
    counted: BookingView['counted'];
    timeZone: string;
    locale: Locale;
  },
): z.input<typeof Transition>[] => {
  const say = wordsOf(typeName, locale);
  const hours = counted ? formatHours(counted.minutes, locale) : '';
  const items = translator(locale, `types.${typeName}.checklist`);
  const itemsOf = (field: TransitionField) => {
    if (field.kind === 'checklist') return field.items.map((value) => ({ value, label: items(value) }));
    if (field.kind === 'time')
      return field.times.map(({ id, startsAt: from, endsAt: to }) => ({
        value: id,
        label: spokenPeriod('time', { from, to }, timeZone, locale),
      }));
    if (field.kind !== 'date') return undefined;
    return field.dates.map((date) => ({
      value: date.slotId,
      label: spokenMoment(date.startsAt, timeZone, locale),
    }));
  };
  const fieldOf = (transition: string, field: TransitionField) => ({
    ...field,
    // One of several dates is chosen by its slot, as other terms are; a time to fetch something, too, by its id.
    kind:
      field.kind === 'date' || field.kind === 'time'
        ? ('slot' as const)
        : (field.kind as Exclude<Kind, 'photos' | 'date' | 'time'>),
    asset: field.kind === 'credit' ? field.asset.code : undefined,
    label: say([`field.${transition}.${field.name}.label`, `field.any.${field.name}.label`]),
    items: itemsOf(field),
  });
  return moves
    .filter(({ blockedBy }) => !blockedBy)
    .map(({ name, fields, refundMinor, refundCreditMinor }) => ({
      name,
      label: say([`transition.${name}`], { state, hours }),
      ...(fields.some(isAsked) && { fields: fields.filter(isAsked).map((field) => fieldOf(name, field)) }),
      ...(refundMinor !== undefined && { refund: { amountMinor: refundMinor, currency } }),
      ...(refundCreditMinor !== undefined &&
        credit && { creditRefund: { amountMinor: refundCreditMinor, currency: credit } }),
    }));
};
