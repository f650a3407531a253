import { LRUCache } from 'lru-cache';
import { deviceCookie } from '../auth/device-cookie';

/** A page as Next rendered it, cut where its nonce stood: every reader gets one of their own. */
export type KeptPage = { headers: [name: string, value: string | string[]][]; pieces: string[] };

/**
 * Pages that are the same for every stranger. Whoever carries a cookie that says more than the look or the language
 * is served anew; forms that must be posted once stand on none of these pages.
 */
const samePages = [
  /^\/(fr|en)$/,
  /^\/(fr|en)\/search$/,
  /^\/(fr|en)\/this-week$/,
  /^\/(fr|en)\/campaigns$/,
  /^\/(fr|en)\/(listings|members|campaigns|funds)\/[^/]+$/,
  /^\/developers(\/[^/]+)?$/,
];

/** What a reader can say of the address they came by. Should it ever stand on a page, it stands on their own copy. */
const spokenAddress = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

const harmlessCookies = new Set(['theme', 'locale', deviceCookie]);

export type Asked = { method: string; url: string; headers: Record<string, string | string[] | undefined> };

const cookiesOf = (header: string | string[] | undefined): [name: string, value: string][] =>
  [header ?? '']
    .flat()
    .join(';')
    .split(';')
    .map((part): [string, string] => {
      const [name = '', ...rest] = part.trim().split('=');
      return [name, rest.join('=')];
    })
    .filter(([name]) => name !== '');

/** Under what a request's page is kept, or null when it must be rendered for this reader alone. */
export const keyOf = ({ method, url, headers }: Asked): string | null => {
  if (method !== 'GET' || headers.rsc !== undefined || headers.authorization !== undefined) return null;
  const { pathname, search } = new URL(url, 'http://here.invalid');
  if (!samePages.some((page) => page.test(pathname))) return null;
  const cookies = cookiesOf(headers.cookie);
  if (cookies.some(([name]) => !harmlessCookies.has(name))) return null;
  const said = (wanted: string) => cookies.find(([name]) => name === wanted)?.[1] ?? '';
  const theme = said('theme');
  const language = /^\/(fr|en)(\/|$)/.test(pathname)
    ? ''
    : `${headers['accept-language'] ?? ''} ${said('locale')}`;
  const address = spokenAddress.map((name) => headers[name] ?? '');
  return JSON.stringify([pathname + search, theme, language, address]);
};

/** A cookie that only remembers the language says nothing of the reader; a kept page leaves it out. */
const isPersonal = (cookie: string): boolean => !harmlessCookies.has(cookie.split('=')[0]?.trim() ?? '');

const nonceIn = (policy: string): string | undefined => /'nonce-([^']+)'/.exec(policy)?.[1];

/** Cuts a rendered page at its nonce; null when it is not one to keep: refused, personal, or without a nonce. */
export const keep = (status: number, headers: KeptPage['headers'], body: string): KeptPage | null => {
  const named = new Map(headers);
  const nonce = nonceIn(String(named.get('content-security-policy') ?? ''));
  const isPage = String(named.get('content-type') ?? '').startsWith('text/html');
  const cookies = [named.get('set-cookie') ?? []].flat();
  if (status !== 200 || !isPage || !nonce || cookies.some(isPersonal)) return null;
  return {
    headers: headers
      .filter(([name]) => name !== 'set-cookie')
      .map(([name, value]) => [name, [value].flat().map((text) => text.replaceAll(nonce, '\0'))]),
    pieces: body.split(nonce),
  };
};

/** The page again, under a nonce that nobody could know. */
export const withNonce = (page: KeptPage, nonce: string): { headers: KeptPage['headers']; body: string } => ({
  headers: page.headers.map(([name, value]) => [
    name,
    [value].flat().map((text) => text.replaceAll('\0', nonce)),
  ]),
  body: page.pieces.join(nonce),
});

/** A few seconds: what a stranger sees may be that old, and a crowd costs one rendering. */
export const keptForMs = 5_000;

export const pageCache = (): LRUCache<string, KeptPage> =>
  new LRUCache({
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: ({ pieces }) => pieces.reduce((sum, piece) => sum + piece.length * 2, 512),
    ttl: keptForMs,
  });
