import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Reader } from '@/lib/standing/audiences';
import { holdersFor, mustAct } from '@/lib/standing/standing';
import { forReader } from '../for-reader';
import { foundStates } from '../lifecycle';
import { askThoseWhoWait, lockSlot, placesFree } from './claims';
import { isBookable, type SlotState, slotMeanings } from './lifecycle';
import type { JoinWait, LeaveWait } from './schema';
import { openWaits } from './wait-states';

/** A slot that this member may see, with what decides whether one can wait for it. */
const slotToWaitFor = async (tx: Db, who: Reader, slotId: string) => {
  const slot = await tx.slot.findFirst({
    where: { id: slotId, listing: { AND: [{ state: { in: foundStates.in } }, forReader(who)] } },
    select: { id: true, state: true, closesAt: true, capacity: true, listing: { select: { ownerId: true } } },
  });
  if (!slot) throw notFound();
  return { ...slot, state: slot.state as SlotState };
};

/** For whom somebody waits: themselves, or (`onBehalfOf`) a circle for which they may take places. */
const waitingHolder = (member: Viewer, { onBehalfOf }: { onBehalfOf?: string | undefined }): string => {
  const holderId = onBehalfOf || member.id;
  mustAct(member, 'booking.take', holderId);
  return holderId;
};

/** What whoever knows bookings has against somebody who would wait: they throw it. */
export type MayWait = (
  tx: Db,
  member: Viewer,
  wanted: { slotId: string; holderId: string; ownerId: string },
) => Promise<void>;

/**
 * Puts a member, or a circle of theirs, on the list of those who wait for a full slot. Waiting already, only the number changes: they
 * keep their place in the line. `conflict` where there are places to be had, or where nothing can be had any more.
 */
export const addWait = async (
  viewer: Viewer | null,
  input: JoinWait,
  requireMayWait: MayWait,
): Promise<void> => {
  const member = requireMember(viewer);
  const { slotId, quantity } = input;
  const holderId = waitingHolder(member, input);
  if (!member.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  await limit('waitingList', member.id);
  const now = clockNow();
  await transaction(async (tx) => {
    await lockSlot(tx, slotId);
    const slot = await slotToWaitFor(tx, member, slotId);
    const refuse = (isSo: boolean, refusal: AppError) => {
      if (isSo) throw refusal;
    };
    const tooMany = { key: 'booking.tooManyPlaces', values: { limit: slot.capacity } };
    const where = { slotId, holderId };
    const { ownerId } = slot.listing;
    refuse([member.id, holderId].includes(ownerId), new AppError('invalid', 'booking.ownListing'));
    refuse(!slotMeanings[slot.state].takesPlace, new AppError('conflict', 'slot.calledOff'));
    refuse(!isBookable(slot, now), new AppError('conflict', 'slot.closed'));
    refuse(
      quantity > slot.capacity,
      new AppError('invalid', tooMany.key, { ...tooMany, fields: { quantity: tooMany } }),
    );
    await requireMayWait(tx, member, { slotId, holderId, ownerId });
    const isOffered = (await tx.wait.count({ where: { ...where, state: 'offered' } })) > 0;
    refuse(isOffered, new AppError('conflict', 'slot.alreadyOffered'));
    refuse(
      (await placesFree(tx, slotId, holderId, now)) >= quantity,
      new AppError('conflict', 'slot.notFull'),
    );
    const { count } = await tx.wait.updateMany({ where: { ...where, state: 'waiting' }, data: { quantity } });
    if (count === 0) await tx.wait.create({ data: { ...where, quantity, createdAt: now } });
    // Who now wants less may be served at once.
    else await askThoseWhoWait(tx, slotId);
  });
};

/** Takes a member, or a circle of theirs, off the list; what was offered to them goes to the next. Done twice, or not on it: nothing happens. */
export const leaveWait = async (viewer: Viewer | null, input: LeaveWait): Promise<void> => {
  const member = requireMember(viewer);
  const { slotId } = input;
  const holderId = waitingHolder(member, input);
  await limit('waitingList', member.id);
  await transaction(async (tx) => {
    if (!(await lockSlot(tx, slotId))) throw notFound();
    const [wait] = await tx.wait.updateManyAndReturn({
      where: { slotId, holderId, state: { in: openWaits.in } },
      data: { state: 'left', offeredUntil: null },
      select: { id: true },
    });
    if (!wait) return;
    await tx.placeClaim.updateMany({ where: { waitId: wait.id, isActive: true }, data: { isActive: false } });
    // Also who only waited may have kept places for which others come next.
    await askThoseWhoWait(tx, slotId);
  });
};

/** How a holder waits for a slot: as which in the line, or until when places are kept for them. */
export type WaitView = { id: string; holderId: string; quantity: number } & (
  | { state: 'waiting'; position: number }
  | { state: 'offered'; offeredUntil: Date }
);

/** How many are in the line for a slot. */
export const waitingFor = (db: Db, slotId: string): Promise<number> =>
  db.wait.count({ where: { slotId, state: 'waiting' } });

/** How the viewer waits for a slot, and circles of theirs: first themselves, then in the order of the line. */
export const waitsFor = async (viewer: Viewer | null, slotId: string): Promise<WaitView[]> => {
  if (!viewer) return [];
  const rows = await db.$queryRaw<
    {
      id: string;
      holderId: string;
      quantity: number;
      offeredUntil: Date | null;
      position: number;
    }[]
  >`
    SELECT id, holder_id AS "holderId", quantity, offered_until AS "offeredUntil",
      (SELECT count(*)::int FROM wait before WHERE before.slot_id = wait.slot_id AND before.state = 'waiting'
        AND (before.created_at, before.id) <= (wait.created_at, wait.id)) AS position
    FROM wait WHERE slot_id = ${slotId} AND holder_id = ANY(${holdersFor(viewer, 'booking.take')})
      AND state IN (${Prisma.raw(openWaits.sql)})
    ORDER BY holder_id <> ${viewer.id}, created_at, id`;
  return rows.map(({ position, offeredUntil, ...wait }) =>
    offeredUntil ? { ...wait, state: 'offered', offeredUntil } : { ...wait, state: 'waiting', position },
  );
};

/** The first of them; null: none waits. */
export const waitOf = async (viewer: Viewer | null, slotId: string): Promise<WaitView | null> =>
  (await waitsFor(viewer, slotId))[0] ?? null;

/** Whether they wait for a slot of a listing themselves. */
export const isWaitingAt = async ({ id }: Viewer, listingId: string): Promise<boolean> =>
  (await db.wait.count({ where: { holderId: id, slot: { listingId }, state: { in: openWaits.in } } })) > 0;
