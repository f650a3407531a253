import 'server-only';
import { type Tell, tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import { peopleFor } from '@/lib/standing/people';
import type { Act } from '@/lib/standing/rights';

export type Side = 'customer' | 'provider';

/** Who hears of money that did not come, on each side. */
const hearers: Record<Side, Act> = { customer: 'booking.take', provider: 'booking.answer' };

/** Tells those who act for one side of a due; `kind` has words for each of the two. */
export const tellSide = async (
  tx: Db,
  side: Side,
  { holderId, key, kind, ...more }: Omit<Tell, 'memberId'> & { holderId: string },
): Promise<void> => {
  const people = await peopleFor(tx, holderId, hearers[side]);
  for (const { id: memberId } of people) {
    const one = memberId === holderId ? '' : `:${memberId}`;
    await tell(tx, { ...more, key: `${key}:${side}${one}`, kind: `${kind}.${side}`, memberId });
  }
};
