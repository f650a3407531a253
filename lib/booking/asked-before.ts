import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import { openStates, wantingStates } from './lifecycle';

/**
 * How many bookings of a listing a holder has for exactly this time, not over yet: of several holders, the one that has most
 * (a form is sent for one of them, and cannot know for which).
 */
export const askedBefore = async (
  customerIds: readonly string[],
  listingId: string,
  period: Period,
): Promise<number> => {
  const counts = await db.booking.groupBy({
    by: ['customerId'],
    where: {
      listingId,
      customerId: { in: [...customerIds] },
      startsAt: period.from,
      endsAt: period.to,
      state: { in: openStates.in },
    },
    _count: true,
  });
  return Math.max(0, ...counts.map(({ _count }) => _count));
};

/** What somebody asked for or was promised already, of what each has once; null: nothing. */
export const alreadyAsked = async (
  db: Db,
  listingId: string,
  customerId: string,
): Promise<Message | null> => {
  const before = await db.booking.findFirst({
    where: {
      customerId,
      state: { in: wantingStates.in },
      // It may be asked for with another one.
      OR: [{ listingId }, { holdings: { some: { listingId } } }],
    },
    select: { id: true, state: true },
  });
  return before && { key: 'booking.alreadyAsked', values: { bookingId: before.id, state: before.state } };
};

/**
 * In a draw one person takes part once, for themselves or for one circle: `conflict booking.alreadyAsked` for the second time.
 * What they enter for several circles at the same moment comes one after the other.
 */
export const requireOnePart = async (tx: Db, listingId: string, memberId: string): Promise<void> => {
  const line = `draw ${listingId} ${memberId}`;
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(${line}))) AS held`;
  const before = await tx.booking.findFirst({
    where: {
      listingId,
      state: { in: wantingStates.in },
      events: { some: { fromState: null, byMemberId: memberId } },
    },
    select: { id: true },
  });
  if (before) throw new AppError('conflict', 'booking.alreadyAsked', { values: { bookingId: before.id } });
};

/** What the viewer has asked for of some listings, for themselves, and how far that has come: by listing, the latest. */
export const askedOf = async (
  viewer: Pick<Viewer, 'id'> | null,
  listingIds: readonly string[],
): Promise<Map<string, { id: string; state: string }>> => {
  if (!viewer || listingIds.length === 0) return new Map();
  const rows = await db.booking.findMany({
    where: { customerId: viewer.id, listingId: { in: [...listingIds] }, state: { in: openStates.in } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, state: true, listingId: true },
  });
  return new Map(rows.map(({ listingId, ...row }) => [listingId, row]));
};
