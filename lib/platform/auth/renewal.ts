import 'server-only';
import type { NextRequest, NextResponse } from 'next/server';
import {
  decodeSession,
  encodeSession,
  type SessionClaims,
  sessionCookie,
  sessionCookieOptions,
} from './claims';

const daySeconds = 24 * 3600;

/** Whether the next page a member is given for themselves writes their session anew. */
export const isToBeRenewed = ({ iat }: SessionClaims): boolean =>
  Date.now() / 1000 - Number(iat) >= daySeconds;

/**
 * Who comes back within a month stays signed in: a session older than a day is written anew with the same claims, so
 * that signing out still ends it, and its greatest age stays what it was. For `proxy.ts`, since pages cannot set cookies.
 */
export const renewSession = async (request: NextRequest, response: NextResponse): Promise<void> => {
  const claims = await decodeSession(request.cookies.get(sessionCookie())?.value);
  if (!claims || response.cookies.has(sessionCookie())) return;
  if (!isToBeRenewed(claims)) return;
  const { sub, epoch, sid, since } = claims;
  response.cookies.set(
    sessionCookie(),
    await encodeSession({ sub, epoch, sid, since }),
    sessionCookieOptions(),
  );
};
