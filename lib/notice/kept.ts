import 'server-only';
import { db } from '@/lib/platform/db/client';

/** The news that are kept for a member. */
export const noticeKept = async (memberId: string) => ({
  notices: await db.notice.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } }),
});
