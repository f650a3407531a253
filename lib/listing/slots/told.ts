import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { holderWith } from '@/lib/standing/people';

const select = {
  id: true,
  startsAt: true,
  endsAt: true,
  listing: {
    select: {
      id: true,
      type: true,
      title: true,
      timeZone: true,
      owner: { select: holderWith('booking.see') },
    },
  },
} as const satisfies Prisma.SlotSelect;

/** A slot with what its host is told of it. */
export type ToldSlot = Prisma.SlotGetPayload<{ select: typeof select }>;

export const slotToTell = (tx: Db, id: string): Promise<ToldSlot> =>
  tx.slot.findUniqueOrThrow({ where: { id }, select });
