import { askedOf } from '@/components/booking/asked';
import { paths } from '@/lib/shared/paths';
import { thingData } from './period-data';
import type { Saying } from './row';

/** Dates are chosen, and how many of the identical units beside them. */
export const period: Saying = {
  asked: askedOf,
  atMostFree: () => null,
  // It needs all of the time that comes: something later is in its way as well.
  refusal: (message, { ongoing }) =>
    ongoing && message.key === 'booking.taken' ? { key: 'booking.takenOngoing' } : message,
  datesPath: (locale, id) => paths.editListing(locale, id, 'availability'),
  describe: thingData,
};
