import 'server-only';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { endWaits } from '../inviting';
import type { SlotState } from '../lifecycle';
import { countedStates, pendingStates, type Verdict, verdictOf } from '../rules';
import { advanceSlot } from './advance-slot';

const batch = 100;

type DueSlot = { id: string; state: string; minimum: number };

/** What becomes of a slot, by those who come and those who may still come. */
const decide = async (tx: Db, { id, state, minimum }: DueSlot, now: Date): Promise<Verdict> => {
  const coming = await tx.booking.aggregate({
    where: { slotId: id, state: { in: [...countedStates] } },
    _sum: { quantity: true },
  });
  const pending = await tx.booking.findMany({
    where: { slotId: id, state: { in: [...pendingStates] } },
    select: { quantity: true, dueAt: true },
  });
  return verdictOf(
    { state: state as SlotState, minimum },
    coming._sum.quantity ?? 0,
    pending.map(({ quantity, dueAt }) => ({ quantity, until: dueAt })),
    now,
  );
};

/** A slot at its cut-off: nobody waits for it any more, and where it needs so many, it is seen whether they come. */
const fireOne = (id: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const [slot] = await tx.$queryRaw<DueSlot[]>`
      SELECT id, state, minimum FROM slot WHERE id = ${id} AND due_at <= ${now} FOR NO KEY UPDATE SKIP LOCKED`;
    if (!slot) return false;
    await endWaits(tx, id);
    const verdict = await decide(tx, slot, now);
    if (verdict && verdict.name !== 'wait')
      await advanceSlot(tx, slot, { name: verdict.name, by: 'timer', now });
    else await tx.slot.update({ where: { id }, data: { dueAt: verdict?.until ?? null } });
    return true;
  });

/**
 * Does what is due with slots, each in a transaction of its own; several workers may do so at once. One that fails keeps
 * no other from it; the failures are thrown together at the end. Returns how many were looked at.
 */
export const fireDueSlots = async (now: Date): Promise<number> => {
  const failures = new Map<string, unknown>();
  let fired = 0;
  for (let progress = 1; progress > 0; fired += progress) {
    progress = 0;
    const due = await db.slot.findMany({
      where: { dueAt: { lte: now }, id: { notIn: [...failures.keys()] } },
      orderBy: { dueAt: 'asc' },
      take: batch,
      select: { id: true },
    });
    for (const { id } of due) {
      try {
        if (await fireOne(id, now)) progress += 1;
      } catch (error) {
        failures.set(id, error);
      }
    }
  }
  if (failures.size > 0)
    throw new AggregateError([...failures.values()], `due slots failed: ${[...failures.keys()]}`);
  return fired;
};
