import 'server-only';
import { bringBack as bringBackUnits, endUnits, handOut as handOutUnits } from '@/lib/listing/claims';
import { askedStates } from '@/lib/listing/lifecycle';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { scarcityOf } from './kinds';
import type { Held, Part, Scarcity } from './scarcity';
import { type HoldingState, openHoldings } from './states';

/** What an agreement takes: of whom, by whom, of what, when, how many. */
export type Taking = {
  giverId: string;
  takerId: string;
  listingId: string;
  part: Part;
  quantity: number;
  /** The wish that it is taken for, where a mediator brought both together. */
  wishId?: string;
  /** What it is worth, where both sides of it are weighed in money. */
  valueMinor?: number | null;
};

/** Which holdings: all of a booking, or those of it in one slot, or of one who takes. */
export type Which = { bookingId: string; slotId?: string; takerId?: string };

type OfSlot = { bookingId: string; slotId: string };

type At = { now: Date; numbers: Settings };

/** Writes down what an agreement takes, in its order. Nothing is held by that. */
export const addHoldings = async (
  tx: Db,
  bookingId: string,
  takings: readonly Taking[],
  now: Date,
): Promise<void> => {
  await tx.holding.createMany({
    data: takings.map(({ part: { period, slotId }, ...taking }, position) => ({
      ...taking,
      bookingId,
      position,
      slotId,
      startsAt: period.from,
      endsAt: period.to,
      createdAt: now,
    })),
  });
};

const select = {
  id: true,
  takerId: true,
  listingId: true,
  slotId: true,
  quantity: true,
  startsAt: true,
  endsAt: true,
  listing: { select: { type: true } },
} as const satisfies Prisma.HoldingSelect;

type Row = Prisma.HoldingGetPayload<{ select: typeof select }>;

/** In one order for everybody: two who want the same things never wait for each other crosswise. */
const inLockOrder: Prisma.HoldingOrderByWithRelationInput[] = [
  { listingId: 'asc' },
  { slotId: 'asc' },
  { startsAt: 'asc' },
  { id: 'asc' },
];

/** Does something with each holding that is in one of some states, and brings it into another. */
const moveAll = async (
  tx: Db,
  which: Which,
  from: HoldingState[],
  to: HoldingState,
  move: (scarcity: Scarcity, row: Row) => Promise<void>,
): Promise<number> => {
  const rows = await tx.holding.findMany({
    where: { ...which, state: { in: from } },
    orderBy: inLockOrder,
    select,
  });
  for (const row of rows) await move(scarcityOf(listingTypeOf(row.listing.type)), row);
  const ids = rows.map(({ id }) => id);
  await tx.holding.updateMany({ where: { id: { in: ids } }, data: { state: to } });
  return rows.length;
};

const partOf = ({ startsAt: from, endsAt: to, slotId }: Row): Part => ({ period: { from, to }, slotId });

const heldOf = ({ id: holdingId, listingId }: Row, at: At): Held => ({ holdingId, listingId, ...at });

/** Holds all that a booking asks for, or nothing: `conflict booking.justTaken`. What is held already stays so. */
export const claimHoldings = async (tx: Db, which: Which, at: At): Promise<void> => {
  await moveAll(tx, which, ['asked'], 'held', (scarcity, row) =>
    scarcity.claim(tx, {
      ...heldOf(row, at),
      when: partOf(row),
      memberId: row.takerId,
      quantity: row.quantity,
    }),
  );
};

/** Whether all that a booking still only asks for could be had now. */
export const canHaveHoldings = async (db: Db, bookingId: string, now: Date): Promise<boolean> => {
  const asked = await db.holding.findMany({
    where: { bookingId, state: 'asked' satisfies HoldingState },
    select,
  });
  for (const row of asked) {
    const scarcity = scarcityOf(listingTypeOf(row.listing.type));
    if ((await scarcity.free(db, row.listingId, partOf(row), row.takerId, now)) < row.quantity) return false;
  }
  return true;
};

/** Gives back what a booking holds, and asks for no more of it. */
export const releaseHoldings = async (tx: Db, which: Which, at: At): Promise<void> => {
  await moveAll(tx, which, openHoldings.in, 'released', (scarcity, row) =>
    scarcity.release(tx, heldOf(row, at)),
  );
};

/** What was agreed is over: nothing is held any longer than until now, or it has left for good. */
export const endHoldings = async (tx: Db, which: Which, at: At): Promise<void> => {
  await moveAll(tx, which, ['held'], 'ended', (scarcity, row) => scarcity.end(tx, heldOf(row, at)));
};

/** What is held, or asked for, is worth so much: all who are of it agreed. */
export const valueHolding = async (tx: Db, id: string, valueMinor: number): Promise<void> => {
  await tx.holding.update({ where: { id }, data: { valueMinor }, select: { id: true } });
};

/** A giver says that they handed over what is held of them. */
export const handOnHoldings = async (
  tx: Db,
  { bookingId, giverId }: { bookingId: string; giverId: string },
  now: Date,
): Promise<void> => {
  const where = { bookingId, giverId, state: 'held' satisfies HoldingState, handedOnAt: null };
  await tx.holding.updateMany({ where, data: { handedOnAt: now } });
};

/** Whether all that a booking asks for is still offered by those who have it. */
export const areOffered = async (db: Db, bookingId: string): Promise<boolean> =>
  (await db.holding.count({ where: { bookingId, listing: { state: { notIn: askedStates.in } } } })) === 0;

/** Those among some wishes for which something is asked, held, or was had. */
export const wishesTaken = async (db: Db, wishIds: readonly string[]): Promise<Set<string | null>> => {
  const rows = await db.holding.findMany({
    where: { wishId: { in: [...wishIds] }, state: { not: 'released' satisfies HoldingState } },
    select: { wishId: true },
  });
  return new Set(rows.map(({ wishId }) => wishId));
};

/** The bookings that still only ask for something of a listing. */
export const askingFor = async (db: Db, listingId: string): Promise<string[]> => {
  const rows = await db.holding.findMany({
    where: { listingId, state: 'asked' satisfies HoldingState },
    distinct: ['bookingId'],
    orderBy: [{ createdAt: 'asc' }, { bookingId: 'asc' }],
    select: { bookingId: true },
  });
  return rows.map(({ bookingId }) => bookingId);
};

/**
 * All that a booking holds changes hands within this time, each where it is now, or all where they meet: `conflict booking.justTaken`
 * where one of the things, whose rows this transaction holds, is not offered any more.
 */
export const openHandOvers = async (
  tx: Db,
  bookingId: string,
  times: { startsAt: Date; endsAt: Date },
  meetingPlace: string | null,
): Promise<void> => {
  if (!(await areOffered(tx, bookingId))) throw new AppError('conflict', 'booking.justTaken');
  const rows = await tx.holding.findMany({
    where: { bookingId },
    select: { id: true, listing: { select: { address: true, lat: true, lng: true } } },
  });
  for (const { id, listing } of rows) {
    const { address, lat, lng } = meetingPlace ? { address: meetingPlace, lat: null, lng: null } : listing;
    const place = { placeAddress: address, placeLat: lat, placeLng: lng };
    await tx.holding.update({ where: { id }, data: { ...times, ...place } });
  }
};

/** The places at which a holder handed over are forgotten with them: they have left. */
export const forgetHandOverPlaces = async (tx: Db, giverId: string): Promise<void> => {
  await tx.holding.updateMany({
    where: { giverId, placeAddress: { not: null } },
    data: { placeAddress: null, placeLat: null, placeLng: null },
  });
};

/** What is taken of a slot is at another time now. */
export const moveHolding = async (
  tx: Db,
  { bookingId, slotId }: OfSlot,
  times: { startsAt: Date; endsAt: Date },
): Promise<void> => {
  await tx.holding.updateMany({ where: { bookingId, slotId, state: { in: openHoldings.in } }, data: times });
};

/** What a booking holds without an end is held until a moment. What is out is due back by then. */
export const openHoldingsUntil = async (tx: Db, bookingId: string, endsAt: Date): Promise<void> => {
  const where = { bookingId, endsAt: null, state: 'held' satisfies HoldingState };
  const rows = await tx.holding.findMany({ where, orderBy: inLockOrder, select });
  for (const { id: holdingId, listingId } of rows) await endUnits(tx, { listingId, holdingId, endsAt });
  await tx.holding.updateMany({ where, data: { endsAt } });
};

/** What has no dates of its own is to be fetched in this time. */
export const setHoldingTimes = async (
  tx: Db,
  bookingId: string,
  times: { startsAt: Date; endsAt: Date },
): Promise<void> => {
  await tx.holding.updateMany({ where: { bookingId, state: { in: openHoldings.in } }, data: times });
};

/** How many came to a slot; null: not noted. */
export const noteAttendance = async (
  tx: Db,
  { bookingId, slotId }: OfSlot,
  attended: number | null,
): Promise<void> => {
  await tx.holding.updateMany({ where: { bookingId, slotId }, data: { attended } });
};

/** Somebody else is to have what a booking takes; what was given back or is over stays with who had it. */
export const passHoldings = async (tx: Db, bookingId: string, takerId: string): Promise<void> => {
  await tx.holding.updateMany({
    where: { bookingId, state: { in: openHoldings.in } },
    data: { takerId },
  });
};

const each = async (
  tx: Db,
  bookingId: string,
  act: (of: { listingId: string; holdingId: string }) => Promise<void>,
): Promise<void> => {
  const rows = await tx.holding.findMany({ where: { bookingId }, orderBy: inLockOrder, select });
  for (const { id: holdingId, listingId } of rows) await act({ holdingId, listingId });
};

/** What a booking holds goes out: it is due back when its time is over. */
export const handOut = (tx: Db, bookingId: string): Promise<void> =>
  each(tx, bookingId, (of) => handOutUnits(tx, of));

/** It is back: others can have it again. */
export const bringBack = (tx: Db, bookingId: string): Promise<void> =>
  each(tx, bookingId, (of) => bringBackUnits(tx, of));
