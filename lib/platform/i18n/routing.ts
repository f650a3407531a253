import { defineRouting } from 'next-intl/routing';
import { locales } from '@/lib/shared/locale';

/** Where the language of the last visit is remembered. */
export const languageCookie = { name: 'locale', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' } as const;

/** `/fr/…` and `/en/…`; without a prefix the reader's cookie decides, then Accept-Language, then the community's default. */
export const routing = defineRouting({
  locales,
  defaultLocale: process.env.DEFAULT_LOCALE === 'en' ? 'en' : 'fr',
  localePrefix: 'always',
  // Pages name their other language themselves: a header would be made of whatever host the request claims.
  alternateLinks: false,
  localeCookie: languageCookie,
});
