import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { calendarKeyAs } from '../calendar-key';

const anew = { calendarVersion: { increment: 1 }, formerCalendarHash: null } as const;

/** Gives a member's calendars an address; another one than before, which opens nothing from then on. */
export const renewCalendarKey = async (viewer: Viewer): Promise<string> =>
  calendarKeyAs(await db.member.update({ where: { id: viewer.id }, data: { hasCalendar: true, ...anew } }));

/** A member's calendars have no address any more. Returns whether they had one. */
export const endCalendarKey = async (tx: Db, memberId: string): Promise<boolean> => {
  const { count } = await tx.member.updateMany({
    where: { id: memberId, hasCalendar: true },
    data: { hasCalendar: false, ...anew },
  });
  return count > 0;
};
