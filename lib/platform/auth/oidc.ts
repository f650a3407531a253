import 'server-only';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth, { type AuthOptions, type Profile, type User } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { emailOf } from '@/lib/shared/email';
import { localPath } from '@/lib/shared/paths';
import { env } from '../env';
import { decodeSession, newSessionClaims, type SessionClaims, sessionCookie, sessionSeconds } from './claims';
import { rememberDevice } from './device';
import { providerName } from './provider-names';
import { endSession, viewerOfSession } from './session';

/** What an outside provider says of the person who signed in there. */
export type OutsideIdentity = {
  provider: string;
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
  locale: 'fr' | 'en';
};

/** Finds, links or makes the member; null refuses. It stands on a higher floor, so it is handed in. */
export type Identify = (identity: OutsideIdentity) => Promise<{ memberId: string; epoch: number } | null>;

type Claims = Profile & { email_verified?: boolean | string; locale?: string; sub?: string };

const oidc = (
  id: string,
  name: string,
  issuer: string,
  clientId: string,
  clientSecret: string,
): OAuthConfig<Claims> => ({
  id,
  name,
  type: 'oauth',
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  issuer,
  clientId,
  clientSecret,
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  authorization: { params: { scope: 'openid email profile' } },
  profile: ({ sub, name: called, email }) => ({
    id: String(sub),
    name: called ?? null,
    email: email ?? null,
  }),
});

/** The providers that the settings name: Google, and any one that speaks OpenID Connect. */
export const outsideProviders = (): OAuthConfig<Claims>[] => {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env;
  const list: OAuthConfig<Claims>[] = [];
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET) {
    list.push(
      oidc(
        'google',
        providerName('google'),
        'https://accounts.google.com',
        GOOGLE_CLIENT_ID,
        GOOGLE_CLIENT_SECRET,
      ),
    );
  }
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) {
    list.push(oidc('oidc', providerName('oidc'), OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET));
  }
  return list;
};

const identityOf = (provider: string, claims: Claims): OutsideIdentity => ({
  provider,
  subject: String(claims.sub),
  email: emailOf(claims.email ?? ''),
  isEmailVerified: claims.email_verified === true || claims.email_verified === 'true',
  name: claims.name ?? null,
  locale: claims.locale?.startsWith('en') ? 'en' : 'fr',
});

type SignedInUser = User & { epoch?: number };

const options = (identify: Identify): AuthOptions => ({
  secret: env.AUTH_SECRET,
  providers: outsideProviders(),
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  callbacks: {
    signIn: async ({ user, account, profile }) => {
      const member =
        account && profile ? await identify(identityOf(account.provider, profile as Claims)) : null;
      if (!member) return '/sign-in?error=unverified';
      user.id = member.memberId;
      (user as SignedInUser).epoch = member.epoch;
      return true;
    },
    jwt: async ({ token, user, account }) => {
      if (account) {
        const epoch = (user as SignedInUser).epoch ?? -1;
        await rememberDevice({ memberId: user.id, epoch });
        return newSessionClaims(user.id, epoch);
      }
      if (!(await viewerOfSession(token as SessionClaims))) throw new Error('This session has ended.');
      return token;
    },
    session: ({ session }) => ({ user: {}, expires: session.expires }),
    redirect: ({ url, baseUrl }) => {
      const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
      return baseUrl + localPath(path, '/');
    },
  },
  logger: {
    // A cookie that is over is nothing to report.
    error: (code, metadata) => code !== 'JWT_SESSION_ERROR' && console.error(code, metadata),
  },
  events: {
    signOut: async () => {
      const claims = await decodeSession((await cookies()).get(sessionCookie())?.value);
      if (claims) await endSession(claims);
    },
  },
});

type Handler = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>;

/** What next-auth takes for an address to come back to. */
const isComeBack = (given: string | null | undefined): boolean =>
  !given ||
  (/^(\/|https?:)/i.test(given) && URL.canParse(given, given.startsWith('/') ? env.APP_URL : undefined));

const comeBackCookies = ['next-auth.callback-url', '__Secure-next-auth.callback-url'];

/** Refuses what next-auth would take for a fault of our settings (500): an address to come back to that is none. */
const refusedComeBack = ({ nextUrl, cookies: jar }: NextRequest): Response | null => {
  const wrong = comeBackCookies.filter((name) => !isComeBack(jar.get(name)?.value));
  if (wrong.length === 0 && nextUrl.searchParams.getAll('callbackUrl').every(isComeBack)) return null;
  const answer = new NextResponse(null, { status: 400, headers: { 'cache-control': 'no-store' } });
  for (const name of wrong) answer.cookies.delete(name);
  return answer;
};

/** next-auth's routes below /api/auth. */
export const outsideSignIn =
  (identify: Identify): Handler =>
  async (request, context) => {
    const refused = refusedComeBack(request);
    if (refused) return refused;
    // next-auth reads its own address nowhere else.
    process.env.NEXTAUTH_URL = env.APP_URL;
    try {
      return (await NextAuth(request as never, context as never, options(identify))) as Response;
    } catch (error) {
      // It reads JSON that is none as a fault of ours.
      if (error instanceof SyntaxError) return new Response(null, { status: 400 });
      throw error;
    }
  };

const call = (handler: Handler, path: string[], body?: URLSearchParams): Promise<Response> => {
  const url = `${env.APP_URL}/api/auth/${path.join('/')}`;
  const request = new NextRequest(url, body ? { method: 'POST', body } : {});
  return handler(request, { params: Promise.resolve({ nextauth: path }) });
};

/**
 * Begins a sign-in at a provider from a form action, so that a plain form without script does it: gets next-auth's
 * CSRF token, posts with it, keeps the cookies of both answers. Returns the address at the provider to go to.
 */
export const beginOutsideSignIn = async (
  identify: Identify,
  provider: string,
  next: string,
): Promise<string> => {
  const handler = outsideSignIn(identify);
  const keep = async (response: Response): Promise<Response> => {
    const jar = await cookies();
    for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll())
      jar.set(cookie);
    return response;
  };
  const csrf = (await (await keep(await call(handler, ['csrf']))).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken: csrf.csrfToken, callbackUrl: next });
  const answer = await keep(await call(handler, ['signin', provider], body));
  return answer.headers.get('location') ?? '/';
};
