import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { endCalendarKey } from './calendar-key';

/** What became of what opens an account without a session: tokens of the API and the calendars' address. */
export type Access = 'none' | 'ended' | 'kept';

const hasAccess = async (tx: Db, memberId: string): Promise<boolean> => {
  const tokens = await tx.apiToken.count({ where: { memberId, revokedAt: null, expiresAt: { gt: now() } } });
  return tokens > 0 || (await tx.member.count({ where: { id: memberId, hasCalendar: true } })) > 0;
};

/** Ends what opens an account without a session, unless its member wants to keep it. */
export const settleAccess = async (tx: Db, memberId: string, ends: boolean): Promise<Access> => {
  if (!(await hasAccess(tx, memberId))) return 'none';
  if (!ends) return 'kept';
  await tx.apiToken.updateMany({ where: { memberId, revokedAt: null }, data: { revokedAt: now() } });
  await endCalendarKey(tx, memberId);
  return 'ended';
};
