import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import { isGathering } from '@/lib/listing/scarcity';
import { slotTimes } from '@/lib/listing/slots/one-slot';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { faceSelect } from '@/lib/member/faces';
import type { ToldMember } from '@/lib/member/told';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { holderWith } from '@/lib/standing/people';
import { agreedStates } from '../lifecycle';
import { keptHoldings, ofSlot } from './of-slot';
import { lookBackUntil } from './rules';

/** Guests who do not hide from each other: only they know of each other, and only they write about each other. */
const amongGuests = { state: { in: agreedStates.in }, shownTo: { in: ['guests', 'everyone'] } };

/**
 * The table that a member's booking sat at, with the other guests, members too: nobody sits for a circle all evening. Not
 * found where there was none to sit at together.
 */
export const tableAfter = async (db: Db, memberId: string, bookingId: string, numbers: Settings) => {
  const booking = await db.booking.findFirst({
    where: { id: bookingId, customerId: memberId, ...amongGuests },
    select: {
      listingId: true,
      listing: { select: { type: true } },
      holdings: { where: keptHoldings, orderBy: { endsAt: 'desc' }, select: { slotId: true, endsAt: true } },
    },
  });
  // Of several dates it is the last one that is over: there they met last.
  const over = booking?.holdings.find(({ endsAt }) => endsAt !== null && endsAt <= clockNow());
  const slotId = (over ?? booking?.holdings.at(-1))?.slotId;
  if (!booking || !slotId || !isGathering(listingTypeOf(booking.listing.type))) throw notFound();
  const { listingId } = booking;
  const { endsAt } = await slotTimes(db, slotId);
  const others = await db.booking.findMany({
    where: {
      ...ofSlot(slotId),
      ...amongGuests,
      customerId: { not: memberId },
      customer: { kind: 'member', goneAt: null },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { customer: { select: faceSelect } },
  });
  return {
    slotId,
    listingId,
    endsAt,
    until: lookBackUntil({ endsAt }, numbers),
    others: others.map(({ customer }) => customer),
  };
};

/** Those of whom it is sure that they come, or came, to be told something. */
export const agreedGuests = async (db: Db, slotId: string): Promise<ToldMember[]> => {
  const bookings = await db.booking.findMany({
    where: { ...ofSlot(slotId), state: { in: agreedStates.in } },
    select: { customer: { select: holderWith('booking.see') } },
  });
  return bookings.flatMap(({ customer }) => peopleOf(customer));
};
