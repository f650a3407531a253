import 'server-only';
import type { Booked } from '@/lib/listing/slots/lifecycle';
import { ownSlots, type Page } from '@/lib/listing/slots/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { agreedStates, pendingStates } from '../lifecycle';

const { sql, raw } = Prisma;

/** Places of a slot's bookings, for what becomes of it at its cut-off. */
export const bookedOf = async (tx: Db, slotId: string): Promise<Booked> => {
  const coming = await tx.booking.aggregate({
    where: { slotId, state: { in: agreedStates.in } },
    _sum: { quantity: true },
  });
  const open = await tx.booking.findMany({
    where: { slotId, state: { in: pendingStates.in } },
    select: { quantity: true, dueAt: true },
  });
  return {
    coming: coming._sum.quantity ?? 0,
    pending: open.map(({ quantity, dueAt }) => ({ quantity, until: dueAt })),
  };
};

/** Places of bookings that are confirmed, of those that are not yet; and how many bookings hold them. */
type Counted = { coming: number; pending: number; bookings: number };

const none: Counted = { coming: 0, pending: 0, bookings: 0 };

const countedAt = async (slotIds: readonly string[]): Promise<Map<string, Counted>> => {
  const isCounted = sql`state IN (${raw(agreedStates.sql)})`;
  const isPending = sql`state IN (${raw(pendingStates.sql)})`;
  const rows = await db.$queryRaw<(Counted & { slotId: string })[]>`
    SELECT slot_id AS "slotId", coalesce(sum(quantity) FILTER (WHERE ${isCounted}), 0)::int AS coming,
      coalesce(sum(quantity) FILTER (WHERE ${isPending}), 0)::int AS pending, count(*)::int AS bookings
    FROM booking WHERE slot_id = ANY(${[...slotIds]}) AND (${isCounted} OR ${isPending}) GROUP BY slot_id`;
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

/** The slot that a booking has places in; null: none. */
export const slotIdOf = async (tx: Db, bookingId: string): Promise<string | null> =>
  (await tx.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { slotId: true } })).slotId;
