import 'server-only';
import { closePagesOf } from '@/lib/due/commands/keep-card';
import type { Subject } from '@/lib/lifecycle/advance';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { freeMatch } from '../matching/reserve';
import { type PledgeTerms, pledgeLife } from '../pledge-lifecycle';
import { type PledgeState, pledgeMeanings } from '../pledge-states';
import { lockPledge, lockRewards, type PledgeRow } from './pledge-row';

const releaseStock = async (tx: Db, { id, lines }: PledgeRow): Promise<void> => {
  const held = lines.filter(({ isActive }) => isActive);
  if (held.length === 0) return;
  await lockRewards(
    tx,
    held.map(({ rewardId }) => rewardId),
  );
  await tx.pledgeLine.updateMany({ where: { pledgeId: id, isActive: true }, data: { isActive: false } });
};

/** What a state says of what counts, where that changes: naming `counts` wakes a trigger that writes to the campaign. */
export const countsColumn = (from: PledgeState, to: PledgeState): { counts?: boolean } => {
  const { counts } = pledgeMeanings[to];
  return counts === pledgeMeanings[from].counts ? {} : { counts };
};

/** A pledge as its life moves it. Whoever moves one that counts holds its campaign first (`lockCampaign`). */
export const pledgeSubject: Subject<PledgeTerms, PledgeRow, Prisma.PledgeUncheckedUpdateManyInput> = {
  kind: 'pledge',
  lifeOf: () => pledgeLife,
  factsOf: (row) => row,
  hold: lockPledge,
  set: async (tx, where, data) => {
    const counts = countsColumn(where.state as PledgeState, (data.state ?? where.state) as PledgeState);
    return (await tx.pledge.updateMany({ where, data: { ...data, ...counts } })).count;
  },
  writes: {
    endPage: async (tx, { row }) => {
      await closePagesOf(tx, [row.id]);
      return { columns: { lapsesAt: null }, facts: { lapsesAt: null } };
    },
    releaseStock: async (tx, { row }) => {
      await releaseStock(tx, row);
      return undefined;
    },
    freeMatch: async (tx, { row }) => {
      await freeMatch(tx, row.id);
      return undefined;
    },
    warned: async (_tx, _step, { now }) => ({ columns: { cardWarnedAt: now }, facts: { cardWarnedAt: now } }),
  },
  hasToAsk: (_tx, { pageId }) => pageId !== null,
};
