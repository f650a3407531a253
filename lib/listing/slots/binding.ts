import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { takingPlace } from './lifecycle';

/** Slots of a host's listings that are still to end and to which somebody comes, soonest first. */
export const slotsThatBind = async (tx: Db, ownerId: string, now: Date) => {
  const slots = await tx.slot.findMany({
    where: { listing: { ownerId }, state: { in: takingPlace.in }, endsAt: { gt: now }, taken: { gt: 0 } },
    select: {
      id: true,
      startsAt: true,
      listing: { select: { id: true, title: true, timeZone: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return slots.map(({ id: slotId, startsAt: at, listing: { id: listingId, title, timeZone } }) => ({
    ...{ listingId, slotId, title, at, timeZone },
  }));
};
