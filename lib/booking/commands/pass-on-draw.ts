import 'server-only';
import { advance as advanceLife } from '@/lib/lifecycle/advance';
import { lockUnits } from '@/lib/listing/claims';
import { drawSubject } from '@/lib/listing/draws/draw-life';
import { openDraws } from '@/lib/listing/draws/lifecycle';
import { closingOf } from '@/lib/listing/draws/queries';
import { holdDrawn } from '@/lib/listing/draws/taking-part';
import { itemsLeft, itemsThere } from '@/lib/listing/stock';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { type Settings, settings } from '@/lib/platform/settings';
import { advance, advanceWhereOpen } from '../booking-life';
import { holdBooking } from '../facts';
import { statesBefore, type TransitionName } from '../lifecycle';

type At = { now: Date; numbers: Settings };

const step = async (tx: Db, bookingId: string, name: TransitionName, at: At): Promise<boolean> =>
  advanceWhereOpen(tx, await holdBooking(tx, bookingId), name, at);

/** Those who wait for what a listing gives away by the lot, in the order of the ranking. */
const waitingFor = (tx: Db, listingId: string): Promise<{ id: string; quantity: number }[]> =>
  tx.booking.findMany({
    where: { listingId, drawEntry: { isOut: false }, state: { in: statesBefore('win') } },
    orderBy: [{ drawEntry: { rank: { sort: 'asc', nulls: 'last' } } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, quantity: true },
  });

/** Promises what is left to those who come next, as far as it is enough for each of them. */
const promise = async (tx: Db, listingId: string, at: At): Promise<void> => {
  await lockUnits(tx, listingId);
  if (!(await holdDrawn(tx, listingId, at))) return;
  let left = await itemsLeft(tx, listingId, at.now);
  for (const { id, quantity } of await waitingFor(tx, listingId)) {
    if (left === 0) return;
    if (quantity <= left && (await step(tx, id, 'win', at))) left -= quantity;
  }
};

/** Nobody waits any more. */
const finish = async (tx: Db, listingId: string, at: At): Promise<void> => {
  await lockUnits(tx, listingId);
  const row = await holdDrawn(tx, listingId, at);
  if (!row || (await waitingFor(tx, listingId)).length > 0) return;
  await advanceLife(drawSubject, tx, row, { name: 'finish', by: 'system', ...at });
};

/**
 * Gives what the draw of a listing has left to those who come next in its ranking: when it is drawn, and whenever somebody who
 * was promised it does not take it. Never a new draw. Who wants more than will ever be there again is told so. Two who do it at
 * once stand in line, and the second finds nothing to do.
 */
export const passOnDraw = async (listingId: string): Promise<void> => {
  const draw = await closingOf(db, listingId);
  if (!draw || openDraws.has(draw.state)) return;
  const at = { now: clockNow(), numbers: await settings() };
  await transaction((tx) => promise(tx, listingId, at));
  const there = await itemsThere(db, listingId);
  for (const { id, quantity } of await waitingFor(db, listingId))
    if (quantity > there) await transaction((tx) => step(tx, id, 'miss', at));
  await transaction((tx) => finish(tx, listingId, at));
};

/** Those whom their draw passes over, because they sealed or showed no number, wait no longer. */
export const sitOutDraw = async (listingId: string): Promise<void> => {
  const at = { now: clockNow(), numbers: await settings() };
  const out = await db.booking.findMany({
    where: { listingId, drawEntry: { isOut: true }, state: { in: statesBefore('sit_out') } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id } of out) await transaction((tx) => step(tx, id, 'sit_out', at));
};

/** Tells all who still ask for something of a listing that it is given to nobody: it was put away, or its draw called off. */
export const takeBackRequests = async (listingId: string): Promise<void> => {
  const name: TransitionName = 'take_back';
  const at = { now: clockNow(), numbers: await settings() };
  const asking = await db.booking.findMany({
    where: { listingId, state: { in: statesBefore(name) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  for (const { id } of asking) await transaction((tx) => step(tx, id, name, at));
};

/** Somebody leaves the community: they take part in no draw any more. */
export const leaveAllDraws = async (tx: Db, memberId: string, now: Date): Promise<void> => {
  const name: TransitionName = 'leave_draw';
  const numbers = await settings();
  const entered = await tx.booking.findMany({
    where: { customerId: memberId, state: { in: statesBefore(name) } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id } of entered)
    await advance(tx, await holdBooking(tx, id), { name, by: 'customer', memberId, now, numbers });
};
