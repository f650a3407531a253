import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { holderWith } from '@/lib/standing/people';
import { statesBefore } from './lifecycle';

/** Those who take part in a draw and still wait, with their code and their place; those of a circle who see to it. */
export const drawEntrants = (tx: Db, drawId: string) =>
  tx.booking.findMany({
    where: { drawEntry: { drawId }, state: { in: statesBefore('win') } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      drawEntry: { select: { code: true, rank: true } },
      customer: { select: holderWith('booking.see') },
    },
  });
