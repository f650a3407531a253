import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { AppError } from '@/lib/shared/errors';
import { isBookableSql } from './bookable';
import { slotAs } from './sql';
import { openWaits } from './wait-states';

/**
 * Takes the slot's row for the rest of the transaction. Everything that gives out or takes away places does so first,
 * so that all stand in one line. False: there is none.
 */
export const lockSlot = async (tx: Db, slotId: string): Promise<boolean> => {
  const rows = await tx.$queryRaw<object[]>`SELECT id FROM slot WHERE id = ${slotId} FOR NO KEY UPDATE`;
  return rows.length > 0;
};

/**
 * How many places a holder may take now. Places that someone who waits could have are kept for them: free for others is
 * what nobody waits for; for the one they were offered to, what was offered beside that.
 */
export const placesFree = async (
  db: Db,
  slotId: string,
  holderId: string | null,
  now: Date,
): Promise<number> => {
  const [row] = await db.$queryRaw<{ free: number; isAwaited: boolean; offered: number }[]>`
    SELECT slot.capacity - slot.taken AS free,
      EXISTS (SELECT 1 FROM wait WHERE wait.slot_id = slot.id AND wait.state = 'waiting'
        AND wait.quantity <= slot.capacity - slot.taken AND wait.holder_id IS DISTINCT FROM ${holderId}) AS "isAwaited",
      coalesce((SELECT quantity FROM wait WHERE wait.slot_id = slot.id AND wait.state = 'offered'
        AND wait.holder_id = ${holderId} AND wait.offered_until > ${now}), 0) AS offered
    FROM slot WHERE slot.id = ${slotId}`;
  if (!row) return 0;
  return row.offered + (row.isAwaited ? 0 : row.free);
};

/** What was offered to a holder becomes what they take, be it more or less than was offered; false when nothing was. */
const takeOffer = async (
  tx: Db,
  { slotId, holderId, quantity, holdingId, now }: ClaimPlaces,
): Promise<boolean> => {
  const [invitation] = await tx.$queryRaw<{ id: string; quantity: number }[]>`
    UPDATE wait SET state = 'taken', holding_id = ${holdingId}
    WHERE slot_id = ${slotId} AND holder_id = ${holderId} AND state = 'offered' AND offered_until > ${now}
    RETURNING id, quantity`;
  if (!invitation) return false;
  await tx.$executeRaw`
    UPDATE place_claim SET holding_id = ${holdingId}, wait_id = NULL, quantity = ${quantity}
    WHERE wait_id = ${invitation.id} AND is_active`;
  if (quantity < invitation.quantity) await askThoseWhoWait(tx, slotId);
  return true;
};

export type ClaimPlaces = {
  slotId: string;
  /** Whose they are: a member's or a circle's. */
  holderId: string;
  quantity: number;
  holdingId: string;
  now: Date;
};

/**
 * Holds places of a slot for a holding: all or nothing, `conflict booking.justTaken`. Losers of a race are turned away
 * before they queue; whatever is said here, the check on `slot` lets nobody take more than there is.
 */
export const claimPlaces = async (tx: Db, claim: ClaimPlaces): Promise<void> => {
  const { slotId, holderId, quantity, holdingId, now } = claim;
  const requireFree = async (): Promise<void> => {
    if ((await placesFree(tx, slotId, holderId, now)) < quantity)
      throw new AppError('conflict', 'booking.justTaken');
  };
  await requireFree();
  await lockSlot(tx, slotId);
  await requireFree();
  const [slot] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT ${isBookableSql(slotAs('slot'), now)} AS open FROM slot WHERE id = ${slotId}`;
  if (!slot?.open) throw new AppError('conflict', 'slot.closed');
  if (await takeOffer(tx, claim)) return;
  await tx.placeClaim.create({ data: { slotId, holdingId, quantity } });
  // Who waited and found a place all the same waits no more.
  await tx.wait.updateMany({
    where: { slotId, holderId, state: 'waiting' },
    data: { state: 'taken', holdingId },
  });
};

/** Who found a place in another way waits no more; what was offered to them, or kept for them, goes to the next. */
export const waitNoMore = async (
  tx: Db,
  { slotId, holderId, holdingId }: Pick<ClaimPlaces, 'slotId' | 'holderId' | 'holdingId'>,
): Promise<void> => {
  await lockSlot(tx, slotId);
  const waits = await tx.wait.updateManyAndReturn({
    where: { slotId, holderId, state: { in: openWaits.in } },
    data: { state: 'taken', holdingId, offeredUntil: null },
    select: { id: true },
  });
  await tx.placeClaim.updateMany({
    where: { waitId: { in: waits.map(({ id }) => id) }, isActive: true },
    data: { isActive: false },
  });
  if (waits.length > 0) await askThoseWhoWait(tx, slotId);
};

/** Gives back the places of a holding; those who wait are asked next. */
export const releasePlaces = async (tx: Db, holdingId: string): Promise<void> => {
  const released = await tx.placeClaim.updateManyAndReturn({
    where: { holdingId, isActive: true },
    data: { isActive: false },
    select: { slotId: true },
  });
  for (const { slotId } of released) await askThoseWhoWait(tx, slotId);
};

/** Adds the job that offers free places to those who wait, in their order. */
export const askThoseWhoWait = (tx: Db, slotId: string): Promise<void> =>
  addJob(tx, 'slot-offers', { slotId }, { key: `offers:${slotId}` });
