import 'server-only';
import { endTokens, hasTokens } from '@/lib/platform/auth/tokens';
import type { Db } from '@/lib/platform/db/client';
import { endCalendarKey } from './calendar-key';

/** What became of what opens an account without a session: tokens of the API and the calendars' address. */
export type Access = 'none' | 'ended' | 'kept';

const hasAccess = async (tx: Db, memberId: string): Promise<boolean> => {
  return (
    (await hasTokens(tx, memberId)) ||
    (await tx.member.count({ where: { id: memberId, hasCalendar: true } })) > 0
  );
};

/** Ends what opens an account without a session, unless its member wants to keep it. */
export const settleAccess = async (tx: Db, memberId: string, ends: boolean): Promise<Access> => {
  if (!(await hasAccess(tx, memberId))) return 'none';
  if (!ends) return 'kept';
  await endTokens(tx, memberId);
  await endCalendarKey(tx, memberId);
  return 'ended';
};
