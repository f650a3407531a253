import { randomUUID } from 'node:crypto';
import { db } from '@/lib/platform/db/client';
import { aListing, aMember } from './builders';
import { hoursFromNow } from './clock';

/**
 * Ids of bookings that are there and no more: of a listing of their own, without history, payment or anything held. For what
 * only refers to a booking.
 */
export const bareBookings = async (count: number): Promise<string[]> => {
  const listing = await aListing();
  const customer = await aMember();
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.booking.createMany({
    data: ids.map((id) => ({
      id,
      listingId: listing.id,
      customerId: customer.id,
      providerId: listing.ownerId,
      state: 'confirmed',
      startsAt: hoursFromNow(48),
      endsAt: hoursFromNow(96),
      quote: { currency: 'EUR', lineItems: [], totalMinor: 0, depositMinor: 0, providerMinor: 0 },
      totalMinor: 0,
      currency: 'EUR',
      cancellation: 'flexible',
      timeZone: 'Europe/Paris',
    })),
  });
  return ids;
};

/**
 * Ids of holdings of such bookings, one each: parts that hold nothing yet; of a slot, where one is named. Nobody comes to the slot by
 * them: one and the same member would come many times.
 */
export const bareHoldings = async (count: number, slotId: string | null = null): Promise<string[]> => {
  const ids = await bareBookings(count);
  const [booking] = await db.booking.findMany({ where: { id: { in: ids } }, take: 1 });
  if (!booking) return [];
  const { customerId: takerId, providerId: giverId, listingId, startsAt, endsAt } = booking;
  const of = { takerId, giverId, listingId, slotId, startsAt, endsAt, quantity: 1, position: 0 };
  const state = slotId ? 'released' : 'asked';
  await db.holding.createMany({ data: ids.map((id) => ({ id, bookingId: id, state, ...of })) });
  return ids;
};

/** The id of one. */
export const aBareHolding = async (slotId: string | null = null): Promise<string> => {
  const [id = ''] = await bareHoldings(1, slotId);
  return id;
};

/** The id of one. */
export const aBareBooking = async (): Promise<string> => {
  const [id = ''] = await bareBookings(1);
  return id;
};
