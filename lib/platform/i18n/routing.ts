import { defineRouting } from 'next-intl/routing';
import { locales } from '@/lib/shared/locale';

/** `/fr/…` and `/en/…`; without a prefix the reader's cookie decides, then Accept-Language, then the community's default. */
export const routing = defineRouting({
  locales,
  defaultLocale: process.env.DEFAULT_LOCALE === 'en' ? 'en' : 'fr',
  localePrefix: 'always',
  // Pages name their other language themselves: a header would be made of whatever host the request claims.
  alternateLinks: false,
  localeCookie: { name: 'locale', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' },
});
