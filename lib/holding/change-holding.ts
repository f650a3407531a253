import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Other } from './amending';

/** What a part of an agreement takes is written down anew, beside the claims that follow it. */
export const changeHolding = async (
  tx: Db,
  { holdingId, period, slotId, quantity }: Other,
): Promise<void> => {
  await tx.holding.update({
    where: { id: holdingId },
    data: { startsAt: period.from, endsAt: period.to, slotId, quantity },
  });
};
