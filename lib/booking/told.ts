import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { holderWith } from '@/lib/standing/people';
import { keptHoldings } from './slots/of-slot';

const select = {
  id: true,
  listingId: true,
  state: true,
  startsAt: true,
  endsAt: true,
  holdings: {
    where: keptHoldings,
    orderBy: { startsAt: 'asc' },
    select: { slotId: true, startsAt: true, endsAt: true },
  },
  quantity: true,
  timeZone: true,
  currency: true,
  totalMinor: true,
  depositMinor: true,
  quote: true,
  dueAt: true,
  fetchChosenAt: true,
  placeAddress: true,
  placeLat: true,
  placeLng: true,
  meetingPlace: true,
  meetingAt: true,
  life: true,
  endedAt: true,
  listing: { select: { title: true, type: true, publicLat: true, publicLng: true } },
  customer: { select: holderWith('booking.see') },
  provider: { select: holderWith('booking.see') },
  mediatedFor: { select: { handle: true, ...holderWith('knowledge.mediate') } },
  parties: { select: { holderId: true, holder: { select: holderWith('booking.see') } } },
} as const satisfies Prisma.BookingSelect;

/** A booking with everything that its parties are told of it, and that follows from its events. */
export type ToldBooking = Prisma.BookingGetPayload<{ select: typeof select }>;

export const bookingToTell = (tx: Db, id: string): Promise<ToldBooking> =>
  tx.booking.findUniqueOrThrow({ where: { id }, select });
