import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';

/** Whose calendars a key opens; null: nobody's. A key is as long as nobody could guess. */
export const memberWithCalendarKey = async (
  key: string | null,
): Promise<{ id: string; name: string; locale: string } | null> => {
  if (!key || !/^[\w-]{40,60}$/.test(key)) return null;
  return db.member.findFirst({
    where: { calendarKey: key, deletedAt: null },
    select: { id: true, name: true, locale: true },
  });
};

/** The member's own key; null before they asked for one. */
export const calendarKeyOf = async (viewer: Viewer): Promise<string | null> =>
  (await db.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { calendarKey: true } }))
    .calendarKey;
