import 'server-only';
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { decode, encode, type JWT } from 'next-auth/jwt';
import { env } from '../env';

const daySeconds = 24 * 3600;

/** A session that nobody uses ends after this; one in use is renewed, up to its greatest age. */
export const sessionSeconds = 30 * daySeconds;
export const sessionMaxSeconds = 180 * daySeconds;

/** What a session says: which member, under which epoch, since when (seconds), and a name by which it can be ended. */
export type SessionClaims = JWT & { sub: string; epoch: number; sid: string; since: number };

const isSecure = (): boolean => env.APP_URL.startsWith('https://');

/** next-auth's cookie; with `__Secure-` where the site is served over TLS. */
export const sessionCookie = (): string =>
  isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: sessionSeconds }) as const;

export const newSessionClaims = (memberId: string, epoch: number): SessionClaims => ({
  sub: memberId,
  epoch,
  sid: randomUUID(),
  since: Math.floor(Date.now() / 1000),
});

export const encodeSession = (claims: SessionClaims): Promise<string> =>
  encode({ token: claims, secret: env.AUTH_SECRET, maxAge: sessionSeconds });

/** Opening a cookie costs a millisecond, and each page does so twice: what was in it is kept for a while. */
const opened = new LRUCache<string, SessionClaims>({ max: 2_000, ttl: 60_000 });

const isOver = ({ exp }: SessionClaims): boolean => typeof exp === 'number' && exp * 1000 <= Date.now();

/** The claims of a cookie that we made and that has not run out; null for anything else. */
export const decodeSession = async (token: string | undefined): Promise<SessionClaims | null> => {
  if (!token) return null;
  const known = opened.get(token);
  if (known) return isOver(known) ? null : known;
  const claims = await decode({ token, secret: env.AUTH_SECRET }).catch(() => null);
  const { sub, epoch, sid, since } = claims ?? {};
  const isOurs = sub && typeof epoch === 'number' && typeof sid === 'string' && typeof since === 'number';
  if (!isOurs) return null;
  opened.set(token, claims as SessionClaims);
  return claims as SessionClaims;
};
