import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { mustAct, scopeFor } from '@/lib/standing/standing';
import { slotMeanings } from '../lifecycle';
import type { CallOff } from '../schema';
import { ownSlotSubject } from '../slot-life';
import { type LockedSlot, lockOwnSlot, lockSlots } from './own-slots';

/** A slot that is no longer held: gone where nothing tells of it, called off otherwise. */
export const endSlot = async (
  tx: Db,
  slot: LockedSlot,
  { memberId, reason, now }: { memberId: string; reason: string; now: Date },
): Promise<void> => {
  if (slot.isBare) {
    await tx.slot.delete({ where: { id: slot.id } });
    return;
  }
  const numbers = await settings();
  await advance(ownSlotSubject, tx, slot, {
    name: 'call_off',
    by: 'provider',
    memberId,
    now,
    numbers,
    ...(reason && { data: { reason } }),
  });
};

/** The slots of a series from one of them on, their rows taken. */
export const lockFollowing = async (tx: Db, slot: LockedSlot): Promise<LockedSlot[]> => {
  if (!slot.seriesId || !slot.occurrence) return [slot];
  const rows = await tx.slot.findMany({
    where: { seriesId: slot.seriesId, occurrence: { gte: slot.occurrence } },
    select: { id: true },
  });
  return lockSlots(
    tx,
    rows.map(({ id }) => id),
  );
};

/** A series makes no slot any more from a moment on; one that has none is gone. */
export const endSeries = async (tx: Db, seriesId: string, endsBefore: Date): Promise<void> => {
  if ((await tx.slot.count({ where: { seriesId } })) > 0)
    await tx.series.update({ where: { id: seriesId }, data: { endsBefore } });
  else await tx.series.delete({ where: { id: seriesId } });
};

/**
 * Calls off a slot of the viewer's own, or (`following`) all of its series from it on. What nobody has booked is
 * removed; a word is asked for as soon as somebody counts on one of them, and all of those hear it.
 */
export const callOff = async (
  viewer: Viewer | null,
  { slotId, scope, reason }: CallOff,
): Promise<{ calledOff: number; removed: number }> => {
  const member = requireMember(viewer);
  const now = clockNow();
  return transaction(async (tx) => {
    const { slot, listing } = await lockOwnSlot(tx, member, slotId, now);
    mustAct(member, 'listing.callOff', listing.ownerId);
    const all = scope === 'following' ? await lockFollowing(tx, slot) : [slot];
    const held = all.filter(({ state, startsAt }) => slotMeanings[state].takesPlace && startsAt > now);
    if (!reason && held.some(({ isAwaited }) => isAwaited))
      throw new AppError('invalid', 'form', { fields: { reason: { key: 'field.required' } } });
    for (const each of held) await endSlot(tx, each, { memberId: member.id, reason, now });
    if (scope === 'following' && slot.seriesId && slot.occurrence)
      await endSeries(tx, slot.seriesId, slot.occurrence);
    const removed = held.filter(({ isBare }) => isBare).length;
    return { calledOff: held.length - removed, removed };
  });
};

/** What is left of a slot that somebody wants to call off once more: null where there is nothing to say it is off. */
const leftOf = async (
  viewer: Viewer,
  { slotId, listingId }: { slotId: string; listingId: string },
): Promise<{ state: string } | null> => {
  const listing = await db.listing.findFirst({
    where: { id: listingId, ownerId: scopeFor(viewer, 'listing.callOff') },
    select: { id: true },
  });
  const slot = await db.slot.findUnique({ where: { id: slotId }, select: { listingId: true, state: true } });
  if (!listing || (slot && slot.listingId !== listingId)) throw notFound();
  return slot;
};

/**
 * The same for a form, which may be pressed twice or come back by the browser's way back: what was called off before is no
 * refusal. `wasOff`: it was; `isGone`: nobody had booked, nothing is left of it.
 */
export const callOffByForm = async (
  viewer: Viewer,
  { listingId, ...input }: CallOff & { listingId: string },
): Promise<{ wasOff: boolean; isGone: boolean }> => {
  try {
    await callOff(viewer, input);
    return { wasOff: false, isGone: false };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const left = await leftOf(viewer, { slotId: input.slotId, listingId });
    if (left && left.state !== 'called_off') throw error;
    return { wasOff: true, isGone: left === null };
  }
};
