import { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { presentName } from './lib/listing/types/registry';
import { renewSession } from './lib/platform/auth/renewal';
import { languageCookie, routing } from './lib/platform/i18n/routing';
import { contentSecurityPolicy } from './lib/platform/security-headers';
import { isLocale, type Locale } from './lib/shared/locale';

const chooseLanguage = createMiddleware(routing);

/** Pages that carry no language prefix. */
const plain = /^\/(outbox|developers|campaigns\/[^/]+\/poster)(\/|$)/;

/** What stands in frames of other sites: it brings a policy of its own, and nobody is known there. */
const framed = /^\/campaigns\/[^/]+\/widget$/;

/** `?lang=en` on a page without prefix: remembered, as a visit to `/en` is, and gone from the address. */
const rememberLanguage = ({ nextUrl }: NextRequest, locale: Locale): NextResponse => {
  const here = nextUrl.clone();
  here.searchParams.delete('lang');
  const response = NextResponse.redirect(here, { status: 303, headers: { 'cache-control': 'no-store' } });
  const { name, ...options } = languageCookie;
  response.cookies.set(name, locale, { ...options, path: '/' });
  return response;
};

/** An address that names a listing type as it was called before: the same one, as it is called now. */
const presentAddress = ({ method, nextUrl }: NextRequest): URL | null => {
  const name = nextUrl.searchParams.get('type') ?? '';
  if (method !== 'GET' || presentName(name) === name) return null;
  const here = nextUrl.clone();
  here.searchParams.set('type', presentName(name));
  return here;
};

/** Before each page: its language, and a content security policy with a nonce of its own. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  if (framed.test(request.nextUrl.pathname)) return NextResponse.next();
  const isPlain = plain.test(request.nextUrl.pathname);
  const language = request.nextUrl.searchParams.get('lang');
  if (isPlain && isLocale(language)) return rememberLanguage(request, language);
  const moved = presentAddress(request);
  if (moved) return NextResponse.redirect(moved, 308);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-method', request.method);
  // A word from the last action is shown once: it moves from the cookie into this request.
  const flash = request.cookies.get('flash')?.value;
  headers.delete('x-flash');
  if (flash) headers.set('x-flash', flash);
  const marked = new NextRequest(request, { headers });
  const response = isPlain ? NextResponse.next({ request: { headers } }) : chooseLanguage(marked);
  response.headers.set('content-security-policy', policy);
  if (flash) response.cookies.delete('flash');
  // Not with a post, which may be the one that signs out.
  if (request.method === 'GET') await renewSession(request, response);
  return response;
}

// Files keep out of it, except where no file can be.
export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)', '/(fr|en)/(.*)'] };
