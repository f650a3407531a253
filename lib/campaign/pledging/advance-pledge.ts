import 'server-only';
import { record } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { AppError } from '@/lib/shared/errors';
import {
  findPledgeTransition,
  type PledgeActor,
  type PledgeState,
  type PledgeTransitionName,
  pledgeMeanings,
} from '../pledge-lifecycle';
import { lockRewards } from './pledge-row';

export type PledgeMove = {
  name: PledgeTransitionName;
  by: PledgeActor;
  now: Date;
  data?: Prisma.InputJsonObject;
  /** Columns that change with it. */
  changes?: Prisma.PledgeUncheckedUpdateManyInput;
};

type Held = {
  id: string;
  state: PledgeState;
  counts: boolean;
  lines: readonly { rewardId: string; isActive: boolean }[];
};

/**
 * Makes one transition of a pledge that this transaction holds (`lockPledge`): state, what counts, stock, event and the
 * job that delivers it are written together. `conflict movedMeanwhile` when the table does not lead there from its state.
 */
export const advancePledge = async (
  tx: Db,
  pledge: Held,
  { name, by, now, data = {}, changes = {} }: PledgeMove,
): Promise<PledgeState> => {
  const row = findPledgeTransition(name);
  if (!row.from.includes(pledge.state) || !row.by.includes(by))
    throw new AppError('conflict', 'movedMeanwhile');
  const to = row.to ?? pledge.state;
  const { counts, holdsStock } = pledgeMeanings[to];
  const { count } = await tx.pledge.updateMany({
    where: { id: pledge.id, state: pledge.state },
    // Naming `counts` wakes a trigger that writes to the campaign: only where it changes.
    data: { ...changes, state: to, ...(counts !== pledge.counts && { counts }) },
  });
  if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
  if (!holdsStock) await releaseStock(tx, pledge);
  const hasEffects = row.effects.length > 0;
  await record(tx, 'pledge', [{ id: pledge.id, name, by, from: pledge.state, to, data, hasEffects }], now);
  return to;
};

const releaseStock = async (tx: Db, { id, lines }: Held): Promise<void> => {
  const held = lines.filter(({ isActive }) => isActive);
  if (held.length === 0) return;
  await lockRewards(
    tx,
    held.map(({ rewardId }) => rewardId),
  );
  await tx.pledgeLine.updateMany({ where: { pledgeId: id, isActive: true }, data: { isActive: false } });
};
