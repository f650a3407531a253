import { askedOfSlot } from '@/components/booking/asked';
import { paths } from '@/lib/shared/paths';
import { slotsData } from './places-data';
import type { Saying } from './row';

/** A slot is chosen, which says the time, and how many places of those that are left. */
export const places: Saying = {
  asked: (_, params) => askedOfSlot(params),
  atMostFree: (asked, { unitsFree }) =>
    unitsFree > 0 && asked.quantity > unitsFree ? { ...asked, quantity: unitsFree } : null,
  refusal: (message, { unitsFree }) =>
    message.key === 'booking.taken' ? { key: 'booking.placesTaken', values: { count: unitsFree } } : message,
  datesPath: (locale, id) => paths.slots(locale, id),
  describe: slotsData,
};
