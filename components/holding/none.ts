import { paths } from '@/lib/shared/paths';
import { wantedData } from './none-data';
import type { Saying } from './row';

/** Nothing can be asked for: it is answered. */
export const none: Saying = {
  asked: () => null,
  atMostFree: () => null,
  refusal: (message) => message,
  datesPath: (locale, id) => paths.editListing(locale, id, 'need'),
  describe: wantedData,
};
