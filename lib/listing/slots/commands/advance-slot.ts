import 'server-only';
import { record } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { AppError } from '@/lib/shared/errors';
import { type SlotState, type SlotTransitionName, slotTable } from '../lifecycle';

export type SlotMove = {
  name: SlotTransitionName;
  by: 'provider' | 'timer';
  memberId?: string | null;
  now: Date;
  /** What the effects need, and the word that those who come are told. */
  data?: { reason?: string } & Prisma.InputJsonObject;
};

/**
 * Makes one transition of a slot that this transaction holds (`lockSlot`): state, event and the job that delivers it
 * are written together. Throws `conflict movedMeanwhile` when the table does not lead there from its state.
 */
export const advanceSlot = async (
  tx: Db,
  slot: { id: string; state: string },
  { name, by, memberId = null, now, data = {} }: SlotMove,
): Promise<SlotState> => {
  const row = slotTable.find((each) => each.name === name);
  const from = slot.state as SlotState;
  if (!row?.from.includes(from) || row.by !== by) throw new AppError('conflict', 'movedMeanwhile');
  const to = row.to ?? from;
  const { count } = await tx.slot.updateMany({
    where: { id: slot.id, state: from },
    data: { state: to, ...(to !== from && { dueAt: null }) },
  });
  if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
  const hasEffects = row.effects.length > 0;
  await record(tx, 'slot', [{ id: slot.id, name, by, memberId, from, to, data, hasEffects }], now);
  return to;
};
