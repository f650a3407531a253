import { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { renewSession } from './lib/platform/auth/renewal';
import { routing } from './lib/platform/i18n/routing';
import { contentSecurityPolicy, securityHeaders } from './lib/platform/security-headers';

const chooseLanguage = createMiddleware(routing);

/** Pages that carry no language prefix. */
const plain = /^\/(outbox|developers)(\/|$)/;

/** Before each page: its language, and a content security policy with a nonce of its own. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
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
  const response = plain.test(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : chooseLanguage(marked);
  response.headers.set('content-security-policy', policy);
  if (flash) response.cookies.delete('flash');
  // Not with a post, which may be the one that signs out.
  if (request.method === 'GET') await renewSession(request, response);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'] };
