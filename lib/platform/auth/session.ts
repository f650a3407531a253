import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { isLocale } from '@/lib/shared/locale';
import { db } from '../db/client';
import { env } from '../env';
import type { Viewer } from './viewer';

/** next-auth's cookie; with `__Secure-` where the site is served over TLS. */
export const sessionCookie = (): string =>
  env.APP_URL.startsWith('https://') ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

/**
 * The signed-in member, or null: a signed cookie whose epoch is still the member's own. One query, once a request;
 * none for a stranger.
 */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env.AUTH_SECRET }).catch(() => null);
  if (!claims?.sub) return null;
  return viewerById(claims.sub, Number(claims.epoch));
});

/** The viewer a member is, unless signed out everywhere since (`epoch`) or gone. */
export const viewerById = async (memberId: string, epoch?: number): Promise<Viewer | null> => {
  const member = await db.member.findFirst({
    where: { id: memberId, deletedAt: null, ...(epoch === undefined ? {} : { sessionEpoch: epoch }) },
    select: { id: true, name: true, handle: true, pictureId: true, locale: true, role: true, emailConfirmedAt: true },
  });
  if (!member) return null;
  const { emailConfirmedAt, locale, role, ...rest } = member;
  return {
    ...rest,
    locale: isLocale(locale) ? locale : 'fr',
    role: role === 'operator' ? 'operator' : 'member',
    isConfirmed: emailConfirmedAt !== null,
  };
};
