import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { deviceCookie } from '../auth/device-cookie';
import { type Corner, cornerMarks, showsSomebody } from './corner';

/**
 * A page as Next rendered it, cut where something of one reader stood: its nonce, what makes a form once sent the same form, a
 * member's corner. `cuts` tells what stood between two pieces.
 */
export type KeptPage = {
  headers: [name: string, value: string | string[]][];
  pieces: string[];
  cuts: string[];
  nonce: string;
};

/**
 * Pages that are the same for every stranger; `forMembers`: for all members of a kind too (lib/platform/auth/anyone). Whoever carries a
 * cookie that says more is served anew.
 */
const samePages: { page: RegExp; forMembers: boolean }[] = [
  { page: /^\/(fr|en)$/, forMembers: true },
  { page: /^\/(fr|en)\/search$/, forMembers: true },
  { page: /^\/(fr|en)\/this-week$/, forMembers: true },
  { page: /^\/(fr|en)\/campaigns$/, forMembers: true },
  { page: /^\/(fr|en)\/(listings|campaigns)\/[^/]+$/, forMembers: true },
  { page: /^\/(fr|en)\/(members|funds)\/[^/]+$/, forMembers: false },
  { page: /^\/developers(\/[^/]+)?$/, forMembers: false },
];

/** What a reader can say of the address they came by. Should it ever stand on a page, it stands on their own copy. */
const spokenAddress = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

const harmlessCookies = new Set(['theme', 'locale', deviceCookie]);

/** A request, and the name of the cookie that holds a session. */
export type Asked = {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  session: string;
};

/** Under what a page is kept, and the session of the member who asks; none: a stranger. */
export type AskedPage = { key: string; address: URL; token: string | null };

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

/** Cookies without the session, for a page that is rendered for nobody in particular. */
export const withoutSession = (header: string | string[] | undefined, session: string): string =>
  cookiesOf(header)
    .filter(([name]) => name !== session)
    .map((cookie) => cookie.join('='))
    .join('; ');

/** What is asked for, or null when it must be rendered for this reader alone. */
export const askedPage = ({ method, url, headers, session }: Asked): AskedPage | null => {
  if (method !== 'GET' || headers.rsc !== undefined || headers.authorization !== undefined) return null;
  const address = new URL(url, 'http://here.invalid');
  const { pathname, search } = address;
  const same = samePages.find(({ page }) => page.test(pathname));
  if (!same) return null;
  const cookies = cookiesOf(headers.cookie);
  const said = (wanted: string): string[] =>
    cookies.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const [token = null, ...others] = said(session);
  if (token !== null && (!same.forMembers || others.length > 0)) return null;
  if (cookies.some(([name]) => !harmlessCookies.has(name) && name !== session)) return null;
  const [theme = ''] = said('theme');
  const [locale = ''] = said('locale');
  const language = /^\/(fr|en)(\/|$)/.test(pathname) ? '' : `${headers['accept-language'] ?? ''} ${locale}`;
  const spoken = spokenAddress.map((name) => headers[name] ?? '');
  return { key: JSON.stringify([pathname + search, theme, language, spoken]), address, token };
};

/** A cookie that only remembers the language says nothing of the reader; a kept page leaves it out. */
const isPersonal = (cookie: string): boolean => !harmlessCookies.has(cookie.split('=')[0]?.trim() ?? '');

const nonceIn = (policy: string): string | undefined => /'nonce-([^']+)'/.exec(policy)?.[1];

const plainly = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts a rendered page where it is one reader's; null when it is not one to keep: refused, personal, or without a nonce. */
export const keep = (status: number, headers: KeptPage['headers'], body: string): KeptPage | null => {
  const named = new Map(headers);
  const nonce = nonceIn(String(named.get('content-security-policy') ?? ''));
  const isPage = String(named.get('content-type') ?? '').startsWith('text/html');
  const cookies = [named.get('set-cookie') ?? []].flat();
  if (status !== 200 || !isPage || !nonce || cookies.some(isPersonal) || showsSomebody(body)) return null;
  const onces = Array.from(body.matchAll(/name="_once" value="([\w-]{36})"/g), ([, once = '']) => once);
  const marks = [nonce, ...onces, ...Object.values(cornerMarks)].map(plainly);
  const parts = body.split(new RegExp(`(${marks.join('|')})`));
  return {
    headers: headers
      .filter(([name]) => name !== 'set-cookie')
      .map(([name, value]) => [name, [value].flat().map((text) => text.replaceAll(nonce, '\0'))]),
    pieces: parts.filter((_, at) => at % 2 === 0),
    cuts: parts.filter((_, at) => at % 2 === 1),
    nonce,
  };
};

/** The page again, under a nonce that nobody could know, with forms and a corner of the reader's own. */
export const filled = (
  page: KeptPage,
  nonce: string,
  corner: Corner = { menu: '', count: '' },
): { headers: KeptPage['headers']; body: string } => {
  const own = new Map([
    [page.nonce, nonce],
    [cornerMarks.menu, corner.menu],
    [cornerMarks.count, corner.count],
  ]);
  const ownOf = (cut: string): string => {
    const known = own.get(cut) ?? randomUUID();
    own.set(cut, known);
    return known;
  };
  return {
    headers: page.headers.map(([name, value]) => [
      name,
      [value].flat().map((text) => text.replaceAll('\0', nonce)),
    ]),
    body: page.pieces
      .map((piece, at) => piece + (at < page.cuts.length ? ownOf(page.cuts[at] ?? '') : ''))
      .join(''),
  };
};

/** A few seconds: what a stranger sees may be that old, and a crowd costs one rendering. */
export const keptForMs = 5_000;

export const pageCache = <Kept extends KeptPage>(): LRUCache<string, Kept> =>
  new LRUCache({
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: ({ pieces }) => pieces.reduce((sum, piece) => sum + piece.length * 2, 512),
    ttl: keptForMs,
  });
