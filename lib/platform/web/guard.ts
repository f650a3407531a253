import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { isLocale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { translator } from '../i18n/words';

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

const look = `
  :root { color-scheme: light dark }
  body { margin: 0; background: light-dark(#faf6ef, #191510); color: light-dark(#221c16, #f4ede3); font: 1rem/1.55 system-ui, sans-serif }
  main { max-width: 36rem; margin: 18vh auto; padding: 0 1.25rem }
  h1 { font: 600 1.75rem/1.2 ui-serif, Georgia, serif }
  a { display: inline-block; margin-top: 1rem; padding: .75rem 1.5rem; border-radius: 9999px; font-weight: 600; text-decoration: none; background: light-dark(#b4472a, #e58465); color: light-dark(#fffdf9, #231009) }
`;

const asText = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page that needs nothing but itself, in the language of the address. */
const pageOf = ({ why }: Refusal, url: string, nonce: string): string => {
  const asked = /^\/(\w+)/.exec(url)?.[1];
  const locale = isLocale(asked) ? asked : 'fr';
  const t = translator(locale, 'ui.refusedPost');
  const back = localPath(url, paths.home(locale));
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asText(t(why))}</title><style nonce="${nonce}">${look}</style></head><body><main><h1>${asText(t(why))}</h1><p>${asText(t(`${why}Text`))}</p><p><a href="${asText(back)}">${asText(t('open'))}</a></p></main></body></html>`;
};

/** Answers a post that is not to be taken. What still arrives is let run out: a browser that is cut off shows no answer. */
export const refusePost = (request: IncomingMessage, response: ServerResponse, refusal: Refusal): void => {
  const nonce = btoa(randomUUID());
  response.writeHead(refusal.status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
  });
  response.end(pageOf(refusal, request.url ?? '/', nonce));
  request.resume();
};
