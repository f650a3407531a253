import 'server-only';
import type { NextRequest, NextResponse } from 'next/server';
import {
  decodeSession,
  encodeSession,
  sessionCookie,
  sessionCookieOptions,
  sessionMaxSeconds,
} from './claims';

const daySeconds = 24 * 3600;

/**
 * Who comes back within a month stays signed in: a session older than a day is written anew with the same claims, so
 * that signing out still ends it. For `proxy.ts`, since pages cannot set cookies.
 */
export const renewSession = async (request: NextRequest, response: NextResponse): Promise<void> => {
  const claims = await decodeSession(request.cookies.get(sessionCookie())?.value);
  if (!claims || response.cookies.has(sessionCookie())) return;
  const nowSeconds = Date.now() / 1000;
  if (nowSeconds - Number(claims.iat) < daySeconds || nowSeconds - claims.since > sessionMaxSeconds) return;
  const { sub, epoch, sid, since } = claims;
  response.cookies.set(
    sessionCookie(),
    await encodeSession({ sub, epoch, sid, since }),
    sessionCookieOptions(),
  );
};
