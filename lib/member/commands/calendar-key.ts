import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';

/** Gives a member the secret of their calendars' addresses; another one than before, which opens nothing from then on. */
export const renewCalendarKey = async (viewer: Viewer): Promise<string> => {
  const calendarKey = randomBytes(32).toString('base64url');
  await db.member.update({ where: { id: viewer.id }, data: { calendarKey } });
  return calendarKey;
};
