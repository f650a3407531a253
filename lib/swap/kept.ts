import 'server-only';
import { db } from '@/lib/platform/db/client';

/** What is kept of a member about rings: whether they are found for them, and what they did not want. */
export const swapKept = async (memberId: string) => ({
  rings: await db.ringChoice.findUnique({
    where: { holderId: memberId },
    select: { isOff: true, toldAt: true },
  }),
  notWanted: await db.notWanted.findMany({
    where: { for: { ownerId: memberId } },
    orderBy: [{ createdAt: 'asc' }, { forId: 'asc' }, { listingId: 'asc' }],
  }),
});
