import 'server-only';
import { holdingAs, isKeptSql } from '@/lib/holding/sql';
import type { Booked } from '@/lib/listing/slots/lifecycle';
import { ownSlots, type Page } from '@/lib/listing/slots/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { agreedStates, pendingStates } from '../lifecycle';
import { ofSlot, placesIn, placesOf, slotIdsAmong } from './of-slot';

const { sql, raw } = Prisma;

/** Places of a slot's bookings, for what becomes of it at its cut-off. */
export const bookedOf = async (tx: Db, slotId: string): Promise<Booked> => {
  const places = { holdings: placesOf(slotId) };
  const coming = await tx.booking.findMany({
    where: { ...ofSlot(slotId), state: { in: agreedStates.in } },
    select: places,
  });
  const open = await tx.booking.findMany({
    where: { ...ofSlot(slotId), state: { in: pendingStates.in } },
    select: { ...places, dueAt: true },
  });
  return {
    coming: coming.reduce((sum, booking) => sum + placesIn(booking), 0),
    pending: open.map(({ dueAt, ...booking }) => ({ quantity: placesIn(booking), until: dueAt })),
  };
};

/** Places of bookings that are confirmed, of those that are not yet; and how many bookings hold them. */
type Counted = { coming: number; pending: number; bookings: number };

const none: Counted = { coming: 0, pending: 0, bookings: 0 };

const countedAt = async (slotIds: readonly string[]): Promise<Map<string, Counted>> => {
  const holding = holdingAs('holding');
  const isCounted = sql`booking.state IN (${raw(agreedStates.sql)})`;
  const isPending = sql`booking.state IN (${raw(pendingStates.sql)})`;
  const rows = await db.$queryRaw<(Counted & { slotId: string })[]>`
    SELECT ${holding.slotId} AS "slotId", coalesce(sum(${holding.quantity}) FILTER (WHERE ${isCounted}), 0)::int AS coming,
      coalesce(sum(${holding.quantity}) FILTER (WHERE ${isPending}), 0)::int AS pending, count(*)::int AS bookings
    FROM booking JOIN ${holding.table} ON ${holding.bookingId} = booking.id
    WHERE ${holding.slotId} = ANY(${[...slotIds]}) AND ${isKeptSql(holding)} AND (${isCounted} OR ${isPending})
    GROUP BY ${holding.slotId}`;
  return new Map(rows.map(({ slotId, ...counted }) => [slotId, counted]));
};

/**
 * The slots of a listing of the viewer's, in pages, with how many come: three statements, however many slots and places.
 * `cursor` is the id of the last one seen.
 */
export const slotsForHost = async (viewer: Viewer, listingId: string, page?: Page) => {
  const { items, next } = await ownSlots(viewer, listingId, page);
  const counted = await countedAt(items.map(({ id }) => id));
  return { items: items.map((slot) => ({ ...slot, ...(counted.get(slot.id) ?? none) })), next };
};

/** The slots that a booking has, or had, places in. */
export const slotIdsOf = async (tx: Db, bookingId: string): Promise<string[]> => {
  const { holdings } = await tx.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { holdings: { select: { slotId: true } } },
  });
  return slotIdsAmong(holdings);
};
