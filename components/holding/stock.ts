import { askedOfItems } from '@/components/booking/asked';
import { paths } from '@/lib/shared/paths';
import { itemsData } from './period-data';
import type { Saying } from './row';

/** How many is chosen, of what is left. */
export const stock: Saying = {
  asked: (_, params) => askedOfItems(params),
  atMostFree: (asked, { unitsFree }) =>
    unitsFree > 0 && asked.quantity > unitsFree ? { ...asked, quantity: unitsFree } : null,
  refusal: (message, { unitsFree }) =>
    message.key === 'booking.taken' ? { key: 'booking.itemsTaken', values: { count: unitsFree } } : message,
  datesPath: (locale, id) => paths.editListing(locale, id, 'price'),
  describe: itemsData,
};
