import 'server-only';
import { agreedStates } from '@/lib/booking/lifecycle';
import { lookBackUntil } from '@/lib/booking/slots/rules';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';

/** Guests who do not hide from each other: only they know of each other, and only they write about each other. */
const amongGuests = { state: { in: agreedStates.in }, shownTo: { in: ['guests', 'everyone'] } };

const faceSelect = { id: true, name: true, handle: true, pictureId: true } as const;

/** The table that a member's booking sat at, with the other guests; not found where there was none to sit at together. */
export const tableAfter = async (db: Db, memberId: string, bookingId: string, numbers: Settings) => {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, customerId: memberId, slotId: { not: null }, ...amongGuests },
    select: {
      listingId: true,
      listing: { select: { type: true } },
      slot: {
        select: {
          id: true,
          endsAt: true,
          bookings: {
            where: { ...amongGuests, customerId: { not: memberId }, customer: { deletedAt: null } },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            select: { customer: { select: faceSelect } },
          },
        },
      },
    },
  });
  if (!booking?.slot) throw notFound();
  const { allocation } = listingTypeOf(booking.listing.type);
  if (allocation.kind !== 'places' || !allocation.gathers) throw notFound();
  const { id: slotId, endsAt, bookings } = booking.slot;
  return {
    slotId,
    listingId: booking.listingId,
    endsAt,
    until: lookBackUntil({ endsAt }, numbers),
    others: bookings.map(({ customer }) => customer),
  };
};
