import 'server-only';
import { db } from '@/lib/platform/db/client';

/** What is kept of a member about rings: whether they are found for them, and what they did not want. */
export const swapKept = async (memberId: string) => ({
  rings: await db.ringChoice.findUnique({
    where: { holderId: memberId },
    select: { isOff: true, toldAt: true },
  }),
  destinations: await db.destination.findMany({
    where: { listing: { ownerId: memberId } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { listingId: true, town: true, fromDay: true, toDay: true, flexDays: true, createdAt: true },
  }),
  notWanted: await db.notWanted.findMany({
    where: { for: { ownerId: memberId } },
    orderBy: [{ createdAt: 'asc' }, { forId: 'asc' }, { listingId: 'asc' }],
  }),
});
