import 'server-only';
import type { LifeEvent } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

export const partySelect = { id: true, name: true, email: true, locale: true, deletedAt: true } as const;

const bookingSelect = {
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
  life: true,
  endedAt: true,
  listing: { select: { title: true, type: true } },
  customer: { select: partySelect },
  provider: { select: partySelect },
} as const satisfies Prisma.BookingSelect;

/** An event of a booking with everything its effects need. */
export type DeliverableEvent = LifeEvent & {
  booking: Prisma.BookingGetPayload<{ select: typeof bookingSelect }>;
};

export const withBooking = async (tx: Db, event: LifeEvent): Promise<DeliverableEvent> => ({
  ...event,
  booking: await tx.booking.findUniqueOrThrow({ where: { id: event.subjectId }, select: bookingSelect }),
});
