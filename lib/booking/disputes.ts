import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { disputedStates } from './lifecycle';

export type Dispute = {
  id: string;
  title: string;
  /** Between whom it is. */
  parties: string[];
  startsAt: Date;
  /** When it was disputed, and with which words. */
  since: Date | null;
  reason: string;
};

/** Bookings that wait for an operator's decision, those that wait longest first. */
export const openDisputes = async (viewer: Viewer | null): Promise<Dispute[]> => {
  requireOperator(viewer);
  const rows = await db.booking.findMany({
    where: { state: { in: disputedStates.in } },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      startsAt: true,
      listing: { select: { title: true } },
      parties: {
        orderBy: [{ role: 'asc' }, { holderId: 'asc' }],
        select: { holder: { select: { name: true } } },
      },
      events: {
        where: { toState: { in: disputedStates.in } },
        orderBy: { at: 'desc' },
        take: 1,
        select: { at: true, data: true },
      },
    },
  });
  return rows.map(({ id, startsAt, listing, parties, events: [event] }) => ({
    id,
    startsAt,
    title: listing.title,
    parties: parties.map(({ holder }) => holder.name),
    since: event?.at ?? null,
    reason: reasonIn(event?.data),
  }));
};

const reasonIn = (data: unknown): string => {
  const reason = (data as { reason?: unknown } | null | undefined)?.reason;
  return typeof reason === 'string' ? reason : '';
};
