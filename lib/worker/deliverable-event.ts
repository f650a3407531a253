import 'server-only';
import { endings } from '@/lib/booking/place';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

export const partySelect = { id: true, name: true, email: true, locale: true, deletedAt: true } as const;

const eventSelect = {
  id: true,
  name: true,
  sequence: true,
  byRole: true,
  fromState: true,
  toState: true,
  data: true,
  at: true,
  deliveredAt: true,
  booking: {
    select: {
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      slotId: true,
      quantity: true,
      timeZone: true,
      currency: true,
      totalMinor: true,
      depositMinor: true,
      dueAt: true,
      placeAddress: true,
      placeLat: true,
      placeLng: true,
      events: {
        where: { toState: { in: [...endings] } },
        orderBy: { sequence: 'asc' },
        take: 1,
        select: { toState: true, at: true },
      },
      listing: { select: { title: true, type: true } },
      customer: { select: partySelect },
      provider: { select: partySelect },
    },
  },
} as const satisfies Prisma.BookingEventSelect;

/** An event with everything its effects need. */
export type DeliverableEvent = Prisma.BookingEventGetPayload<{ select: typeof eventSelect }>;

/** An event that nobody has delivered or is delivering, held for this transaction; null otherwise. */
export const holdEvent = async (tx: Db, eventId: string): Promise<DeliverableEvent | null> => {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM booking_event WHERE id = ${eventId} AND delivered_at IS NULL FOR UPDATE SKIP LOCKED`;
  return held ? tx.bookingEvent.findUnique({ where: { id: eventId }, select: eventSelect }) : null;
};
