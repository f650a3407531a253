import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLocale } from '@/lib/shared/locale';
import { now } from '../clock';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { anyoneOf, kindHeader } from './anyone';
import {
  decodeSession,
  encodeSession,
  endOfSession,
  isTooOld,
  newSessionClaims,
  type SessionClaims,
  sessionCookie,
  sessionCookieOptions,
} from './claims';
import { rememberDevice } from './device';
import type { Viewer } from './viewer';

/** What a viewer is made of, as it stands in the database. */
export type ViewerRow = {
  id: string;
  name: string;
  handle: string;
  pictureId: string | null;
  locale: string;
  role: string;
  isConfirmed: boolean;
  circles: readonly { id: string; role: string }[];
};

/** Its columns in the view `viewer`. */
export const viewerColumns = Prisma.sql`id, name, handle, picture_id AS "pictureId", locale, role, is_confirmed AS "isConfirmed", circles`;

export const toViewer = ({
  id,
  name,
  handle,
  pictureId,
  isConfirmed,
  circles,
  locale,
  role,
}: ViewerRow): Viewer => ({
  id,
  name,
  handle,
  pictureId,
  isConfirmed,
  circles,
  locale: isLocale(locale) ? locale : 'fr',
  role: role === 'operator' ? 'operator' : 'member',
});

/** The viewer that a session belongs to, unless it is too old, was signed out, here or everywhere, or they are gone. */
export const viewerOfSession = async (claims: SessionClaims): Promise<Viewer | null> => {
  if (isTooOld(claims)) return null;
  const { sub, epoch, sid } = claims;
  const [row] = await db.$queryRaw<ViewerRow[]>`
    SELECT ${viewerColumns} FROM viewer WHERE id = ${sub} AND session_epoch = ${epoch} AND NOT has_left
      AND NOT EXISTS (SELECT 1 FROM ended_session WHERE id = ${sid})`;
  return row ? toViewer(row) : null;
};

/** The viewer that a member is; null when they are gone. */
export const viewerById = async (memberId: string): Promise<Viewer | null> => {
  const [row] = await db.$queryRaw<ViewerRow[]>`
    SELECT ${viewerColumns} FROM viewer WHERE id = ${memberId} AND NOT has_left`;
  return row ? toViewer(row) : null;
};

/**
 * The signed-in member, or null. The only reader of the cookie; one query, once a request, and none for a stranger. For a page that
 * is given to all members of a kind: anyone of them.
 */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const kind = (await headers()).get(kindHeader);
  if (kind) return anyoneOf(kind);
  const claims = await decodeSession((await cookies()).get(sessionCookie())?.value);
  return claims ? viewerOfSession(claims) : null;
});

/** How much longer than any copy could last the end of a session is kept: machines may differ in their clocks. */
const marginSeconds = 24 * 3600;

/** Ends a session, so that a copy of its cookie is worth nothing either, however often it was renewed. */
export const endSession = async (claims: SessionClaims): Promise<void> => {
  const expiresAt = new Date((endOfSession(claims) + marginSeconds) * 1000);
  await db.endedSession.createMany({ data: [{ id: claims.sid, expiresAt }], skipDuplicates: true });
};

/** Signs a member in on this browser, in place of whoever was. Only in an action or a route handler. */
export const openSession = async ({
  memberId,
  epoch,
}: {
  memberId: string;
  epoch: number;
}): Promise<void> => {
  await closeSession();
  const token = await encodeSession(newSessionClaims(memberId, epoch));
  (await cookies()).set(sessionCookie(), token, sessionCookieOptions());
  await rememberDevice({ memberId, epoch });
};

/** Signs out on this browser. */
export const closeSession = async (): Promise<void> => {
  const jar = await cookies();
  const claims = await decodeSession(jar.get(sessionCookie())?.value);
  if (claims) await endSession(claims);
  jar.delete({ name: sessionCookie(), path: '/', secure: sessionCookieOptions().secure });
};

/** Forgets sessions whose every copy is too old by itself. */
export const forgetOldSessions = async (): Promise<void> => {
  await db.endedSession.deleteMany({ where: { expiresAt: { lt: now() } } });
};
