import { paths } from '@/lib/shared/paths';
import { thingData } from './period-data';
import type { Saying } from './row';

/** Nobody asks for it themselves: a mediator brings people together. */
export const plenty: Saying = {
  asked: () => null,
  atMostFree: () => null,
  refusal: (message) => message,
  datesPath: (locale, id) => paths.editListing(locale, id, 'what'),
  describe: thingData,
};
