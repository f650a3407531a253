import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { isBookableSql } from './bookable';
import { askThoseWhoWait, lockSlot, placesFree, waitNoMore } from './claims';
import { slotTimes } from './one-slot';
import { slotAs } from './sql';

/** Places that an agreement has, and would have with other terms: in its slot, or in another one of the listing. */
export type AmendedPlaces = {
  holdingId: string;
  amendmentId: string;
  slotId: string;
  quantity: number;
  /** When the slot was to be, as the new terms say. */
  period: { from: Date; to: Date | null };
  now: Date;
};

type Place = { slotId: string; quantity: number };

const placeOf = async (db: Db, holdingId: string): Promise<Place> =>
  db.placeClaim.findFirstOrThrow({
    where: { holdingId, isActive: true },
    select: { slotId: true, quantity: true },
  });

/** How many places are needed beyond what the agreement has. */
const extraOf = (own: Place, { slotId, quantity }: Pick<AmendedPlaces, 'slotId' | 'quantity'>): number =>
  own.slotId === slotId ? Math.max(0, quantity - own.quantity) : quantity;

/** Two agreements may change places crosswise: whoever takes both slots takes them in one order. */
const lockBoth = async (tx: Db, one: string, other: string): Promise<void> => {
  for (const id of [...new Set([one, other])].sort()) await lockSlot(tx, id);
};

/** How many places an agreement could have in a slot: its own there, and what nobody has or waits for. */
export const placesForAmendment = async (
  db: Db,
  { holdingId, slotId, now }: Pick<AmendedPlaces, 'holdingId' | 'slotId' | 'now'>,
): Promise<number> => {
  const own = await placeOf(db, holdingId);
  return (own.slotId === slotId ? own.quantity : 0) + (await placesFree(db, slotId, null, now));
};

const requireSameTime = async (tx: Db, { slotId, period }: AmendedPlaces): Promise<void> => {
  const { startsAt, endsAt } = await slotTimes(tx, slotId);
  if (+startsAt !== +period.from || +endsAt !== Number(period.to))
    throw new AppError('conflict', 'movedMeanwhile');
};

/** Holds the places that are newly needed: all or nothing, `conflict booking.justTaken`. The agreement keeps what it has. */
export const holdPlacesFor = async (tx: Db, wanted: AmendedPlaces): Promise<void> => {
  const { holdingId, amendmentId, slotId, now } = wanted;
  const own = await placeOf(tx, holdingId);
  await lockBoth(tx, own.slotId, slotId);
  await requireSameTime(tx, wanted);
  const quantity = extraOf(own, wanted);
  if (quantity === 0) return;
  const [slot] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT ${isBookableSql(slotAs('slot'), now)} AS open FROM slot WHERE id = ${slotId}`;
  if (!slot?.open) throw new AppError('conflict', 'slot.closed');
  if ((await placesFree(tx, slotId, null, now)) < quantity)
    throw new AppError('conflict', 'booking.justTaken');
  await tx.placeClaim.create({ data: { slotId, amendmentId, quantity } });
};

/** The new terms count, in the same slot: the agreement has this number. Those who wait are asked about what it gives up. */
export const movePlacesWithin = async (tx: Db, wanted: AmendedPlaces): Promise<void> => {
  const { holdingId, amendmentId, slotId, quantity } = wanted;
  const own = await placeOf(tx, holdingId);
  await lockSlot(tx, slotId);
  await requireSameTime(tx, wanted);
  // Of several dates each has its own.
  await tx.placeClaim.updateMany({
    where: { amendmentId, slotId, isActive: true },
    data: { isActive: false },
  });
  await tx.placeClaim.updateMany({ where: { holdingId, isActive: true }, data: { quantity } });
  if (quantity < own.quantity) await askThoseWhoWait(tx, slotId);
};

/**
 * The new terms count, in another slot: the agreement leaves its own, and what was held for the new one becomes its. Between the two
 * `change` writes the slot where the agreement keeps it: what refers to both refers to nothing else meanwhile.
 */
export const movePlacesAcross = async (
  tx: Db,
  wanted: AmendedPlaces & { holderId: string },
  change: () => Promise<void>,
): Promise<void> => {
  const { holdingId, amendmentId, slotId, holderId } = wanted;
  const own = await placeOf(tx, holdingId);
  await lockBoth(tx, own.slotId, slotId);
  await requireSameTime(tx, wanted);
  const extra = await tx.placeClaim.findFirstOrThrow({
    where: { amendmentId, isActive: true },
    select: { id: true },
  });
  await tx.placeClaim.updateMany({
    where: { holdingId },
    data: { isActive: false, holdingId: null, amendmentId },
  });
  await tx.wait.updateMany({ where: { holdingId }, data: { holdingId: null } });
  await change();
  await tx.placeClaim.update({ where: { id: extra.id }, data: { holdingId, amendmentId: null } });
  await waitNoMore(tx, { slotId, holderId, holdingId });
  await askThoseWhoWait(tx, own.slotId);
};

/** Nothing comes of it: the places that were newly held are free again, for those who wait first. */
export const releasePlacesOf = async (tx: Db, amendmentId: string): Promise<void> => {
  const released = await tx.placeClaim.updateManyAndReturn({
    where: { amendmentId, isActive: true },
    data: { isActive: false },
    select: { slotId: true },
  });
  for (const { slotId } of released) await askThoseWhoWait(tx, slotId);
};
