import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { scopeFor } from '@/lib/standing/standing';
import { shownStates } from '../lifecycle';
import { type SlotState, takingPlace } from './lifecycle';
import { wholeSlotSelect } from './one-slot';

/** The next slots that a member gives, of all their listings, with how many places are taken. */
export const hostedSoon = async (viewer: Viewer, limit: number) => {
  const rows = await db.slot.findMany({
    where: {
      state: { in: takingPlace.in },
      endsAt: { gt: clockNow() },
      listing: { ownerId: scopeFor(viewer, 'listing.see'), state: { in: shownStates.in } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      ...wholeSlotSelect,
      listing: { select: { id: true, type: true, title: true, timeZone: true } },
    },
  });
  return rows.map(({ state, ...row }) => ({ ...row, state: state as SlotState }));
};

export type HostedSlot = Awaited<ReturnType<typeof hostedSoon>>[number];
