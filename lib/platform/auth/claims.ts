import 'server-only';
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { decode, encode, type JWT } from 'next-auth/jwt';
import { now } from '../clock';
import { env } from '../env';
import { sessionCookieAt } from './session-cookie';

const daySeconds = 24 * 3600;

/** A session that nobody uses ends after this; one in use is renewed, but none is good beyond its greatest age. */
export const sessionSeconds = 30 * daySeconds;
export const sessionMaxSeconds = 180 * daySeconds;

/** What a session says: which member, under which epoch, since when (seconds), and a name by which it can be ended. */
export type SessionClaims = JWT & { sub: string; epoch: number; sid: string; since: number };

const isSecure = (): boolean => env.APP_URL.startsWith('https://');

/** next-auth's cookie on this site. */
export const sessionCookie = (): string => sessionCookieAt(env.APP_URL);

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: sessionSeconds }) as const;

const presentSeconds = (): number => Math.floor(now().getTime() / 1000);

/** When a session ends whatever happens, in seconds. All that outlives a session (its end, written down) goes by this. */
export const endOfSession = ({ since }: Pick<SessionClaims, 'since'>): number => since + sessionMaxSeconds;

/** Whether a session has reached its greatest age. Asked at each reading: a copy can be renewed, its beginning cannot. */
export const isTooOld = (claims: Pick<SessionClaims, 'since'>): boolean =>
  endOfSession(claims) <= presentSeconds();

export const newSessionClaims = (memberId: string, epoch: number): SessionClaims => ({
  sub: memberId,
  epoch,
  sid: randomUUID(),
  since: presentSeconds(),
});

export const encodeSession = (claims: SessionClaims): Promise<string> =>
  encode({
    token: claims,
    secret: env.AUTH_SECRET,
    maxAge: Math.min(sessionSeconds, endOfSession(claims) - presentSeconds()),
  });

/** Opening a cookie costs a millisecond, and each page does so twice: what was in it is kept for a while. */
const opened = new LRUCache<string, SessionClaims>({ max: 2_000, ttl: 60_000 });

/** next-auth writes `exp` by the machine's own clock. */
const isOver = (claims: SessionClaims): boolean =>
  isTooOld(claims) || (typeof claims.exp === 'number' && claims.exp * 1000 <= Date.now());

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
  return isOver(claims as SessionClaims) ? null : (claims as SessionClaims);
};
