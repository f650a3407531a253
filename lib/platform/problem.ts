import 'server-only';
import { AppError, errorStatus, type Message } from '@/lib/shared/errors';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { translateRefusal } from './db/refusals';
import { routing } from './i18n/routing';
import { translator } from './i18n/words';

/** The language of a reader who sends `Accept-Language`: the one they like best among those the house speaks. */
export const spokenIn = (acceptLanguage: string | null): Locale => {
  const [wanted] = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      const language = tag.trim().slice(0, 2).toLowerCase();
      return { language, quality: Number(quality.trim().replace('q=', '')) || 0 };
    })
    .filter(({ language, quality }) => quality > 0 && isLocale(language))
    .sort((one, other) => other.quality - one.quality);
  return wanted ? (wanted.language as Locale) : routing.defaultLocale;
};

export const requestLocale = (request: Request): Locale => spokenIn(request.headers.get('accept-language'));

/** A request that cannot be read at all, with the status that HTTP has for it. */
export class UnreadableRequest extends Error {
  readonly status: 400 | 413 | 415;
  readonly key: string;

  constructor(status: 400 | 413 | 415, key: string) {
    super(key);
    this.status = status;
    this.key = key;
  }
}

type Problem = {
  code: string;
  status: number;
  message: Message;
  fields?: Record<string, Message>;
  retryAfterSeconds?: number | undefined;
};

/** An RFC 9457 problem, in the reader's language. */
export const problem = (
  locale: Locale,
  { code, status, message, fields = {}, retryAfterSeconds }: Problem,
): Response => {
  const say = translator(locale, 'errors');
  const { '': whole, ...beside } = fields;
  const detail = whole && message.key === 'form' ? whole : message;
  const named = Object.entries(beside).map(([path, { key, values }]) => [path, say(key, values)]);
  const body = {
    type: `/developers#${code}`,
    title: say(`code.${code}`),
    status,
    detail: say(detail.key, detail.values),
    code,
    ...(named.length > 0 && { fields: Object.fromEntries(named) }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      ...(status === 401 && { 'www-authenticate': 'Bearer realm="Mitoyen"' }),
      ...(retryAfterSeconds && { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
    },
  });
};

/** What was thrown, as a problem. What is no refusal is a defect: it reaches the log alone. */
export const problemOf = (locale: Locale, caught: unknown): Response => {
  const error = translateRefusal(caught);
  if (error instanceof UnreadableRequest) {
    return problem(locale, { code: 'invalid', status: error.status, message: { key: error.key } });
  }
  if (error instanceof AppError) {
    const { code, key, values, fields, retryAfterSeconds, cause } = error;
    if (code === 'unavailable' && cause) console.error(cause);
    const message = { key, values };
    return problem(locale, { code, status: errorStatus[code], message, fields, retryAfterSeconds });
  }
  console.error(error);
  return problem(locale, { code: 'internal', status: 500, message: { key: 'internal' } });
};
