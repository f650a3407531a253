import 'server-only';
import { type DrawState, shownIn } from '@/lib/listing/draws/lifecycle';
import type { Db } from '@/lib/platform/db/client';
import { holderWith } from '@/lib/standing/people';
import { statesBefore } from './lifecycle';

/** Which of them: all; who sealed no numbers; who has not shown the one that is asked for in this state. */
export type Told = { state: DrawState; who?: 'numberless' | 'silent' | undefined };

const missing = ({ state, who }: Told) => {
  if (who === 'numberless') return { commitment: null };
  return who === 'silent' ? { [shownIn(state) ?? 'number']: null } : {};
};

/** Those who take part in a draw and still wait, with their code and their place; those of a circle who see to it. */
export const drawEntrants = (tx: Db, drawId: string, told: Told) =>
  tx.booking.findMany({
    where: { drawEntry: { drawId, isOut: false, ...missing(told) }, state: { in: statesBefore('win') } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      drawEntry: { select: { code: true, rank: true } },
      customer: { select: holderWith('booking.see') },
    },
  });
