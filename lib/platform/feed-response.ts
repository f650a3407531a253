import 'server-only';
import { createHash } from 'node:crypto';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { requestLocale } from './problem';

/** The language of a feed: the address says it, or the program that reads it, or who it belongs to. */
export const feedLocale = (request: Request, own?: string): Locale => {
  const asked = new URL(request.url).searchParams.get('lang');
  if (isLocale(asked)) return asked;
  return isLocale(own) && !request.headers.has('accept-language') ? own : requestLocale(request);
};

type Feed = {
  text: string;
  /** Its media type. Calendars have a writer of their own (`calendarResponse`). */
  type: string;
  locale: Locale;
  isSecret: boolean;
};

/** Minutes that a community's feed may be kept by those in between; what belongs to someone is kept by nobody. */
const keptSeconds = 300;

/** A feed, or the word that nothing changed since it was last fetched. */
export const feedResponse = (request: Request, { text, type, locale, isSecret }: Feed): Response => {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-language': locale,
    'cache-control': isSecret ? 'private, no-cache' : `public, max-age=${keptSeconds}`,
    etag,
    vary: 'accept-language',
    'x-content-type-options': 'nosniff',
    ...(isSecret && { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }),
  };
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
};

/** A feed that is not there, or not for whoever asks: nobody is told which. */
export const noFeed = (): Response =>
  new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
