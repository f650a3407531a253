import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { localPath, paths } from '@/lib/shared/paths';
import { translator } from '../i18n/words';
import { localeOf, plainPage, plainPolicy } from './plain-page';

const forPages = ['GET', 'HEAD', 'POST', 'OPTIONS'];
const forPrograms = [...forPages, 'PUT', 'PATCH', 'DELETE'];

/**
 * What may be asked of an address, for an `Allow` header; null where what is asked may be. Next renders a page whatever
 * the method is called, and fails at one that no `Request` can have (TRACE).
 */
export const otherMethods = ({ method = 'GET', url = '/' }: Pick<Asked, 'method' | 'url'>): string | null => {
  const taken = url.startsWith('/api/') ? forPrograms : forPages;
  return taken.includes(method) ? null : taken.join(', ');
};

/** What next.config.js lets a form weigh; Next answers more with a bare page. The form itself says so earlier. */
const maxBytes = 64 * 1024 * 1024;

type Asked = { method?: string; url?: string; headers: IncomingHttpHeaders };

export type Refusal = { status: 413; why: 'tooLarge' } | { status: 403; why: 'foreign' };

/**
 * Next's own rule against forms of other sites, so that what passes here passes there. A post without origin is no
 * browser's. The forwarded host is a proxy's of ours by now (`claims.ts`).
 */
const isForeign = ({ origin, host, 'x-forwarded-host': forwarded }: IncomingHttpHeaders): boolean => {
  if (origin === undefined) return false;
  // “null”, nothing at all, no address: Next would make a URL of it without asking.
  if (!URL.canParse(origin)) return true;
  return ![forwarded, host].includes(new URL(origin).host);
};

/** Why a post to a page is not to be answered, or null. The API has rules and a shape of its own. */
export const refusalOf = ({ method, url = '/', headers }: Asked): Refusal | null => {
  if (method !== 'POST' || url.startsWith('/api/')) return null;
  if (isForeign(headers)) return { status: 403, why: 'foreign' };
  if (Number(headers['content-length'] ?? 0) > maxBytes) return { status: 413, why: 'tooLarge' };
  return null;
};

/** Says why in the language of the address, and leads to the page that the form was on. */
const pageOf = ({ why }: Refusal, url: string, nonce: string): string => {
  const locale = localeOf(url);
  const t = translator(locale, 'ui.refusedPost');
  const href = localPath(url, paths.home(locale));
  return plainPage({ locale, title: t(why), text: t(`${why}Text`), href, label: t('open') }, nonce);
};

/** Answers a post that is not to be taken. What still arrives is let run out: a browser that is cut off shows no answer. */
export const refusePost = (request: IncomingMessage, response: ServerResponse, refusal: Refusal): void => {
  const nonce = btoa(randomUUID());
  response.writeHead(refusal.status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': plainPolicy(nonce),
    'cache-control': 'no-store',
  });
  response.end(pageOf(refusal, request.url ?? '/', nonce));
  request.resume();
};
