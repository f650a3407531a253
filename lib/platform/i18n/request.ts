import { getRequestConfig } from 'next-intl/server';
import { isLocale } from '@/lib/shared/locale';
import { routing } from './routing';
import { wordsFor } from './words';

/** next-intl's settings for a page: the language of its address and all words of it. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  return {
    locale,
    messages: wordsFor(locale),
    timeZone: process.env.COMMUNITY_TIME_ZONE || 'Europe/Paris',
    onError: (error) => {
      if (process.env.NODE_ENV !== 'production') throw error;
      console.error(error);
    },
  };
});
