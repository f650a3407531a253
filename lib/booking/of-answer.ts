import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { partyTo } from './acting';
import type { State } from './lives/terms';

/** What became of an answer to a wish: the agreements of the two about it, the newest first. */
export const agreementsOfAnswer = async (
  viewer: Viewer,
  { wishId, answererId }: { wishId: string; answererId: string },
): Promise<{ id: string; state: State; startsAt: Date; endsAt: Date; timeZone: string }[]> => {
  const rows = await db.booking.findMany({
    where: { AND: [partyTo(viewer), { listingId: wishId, providerId: answererId }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, state: true, startsAt: true, endsAt: true, timeZone: true },
  });
  return rows.map((row) => ({ ...row, state: row.state as State }));
};
