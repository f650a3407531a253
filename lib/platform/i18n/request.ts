import { getRequestConfig } from 'next-intl/server';
import { isLocale } from '@/lib/shared/locale';
import { messagesKeepingApart } from './keeping-apart';
import { routing } from './routing';
import { wordsFor } from './words';

/** Messages once parsed and their formats, for every request after: parsing costs more than all the rest of saying them. */
const parsed = messagesKeepingApart();
const isDeveloping = process.env.NODE_ENV === 'development';

/** next-intl's settings for a page: the language of its address and all words of it. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  return {
    locale,
    messages: wordsFor(locale),
    // next-intl hands what it does not know on to use-intl, whose translators take it.
    _cache: isDeveloping ? messagesKeepingApart() : parsed,
    timeZone: process.env.COMMUNITY_TIME_ZONE || 'Europe/Paris',
    onError: (error) => {
      if (process.env.NODE_ENV !== 'production') throw error;
      console.error(error);
    },
  };
});
