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

/** The id of one. */
export const aBareBooking = async (): Promise<string> => {
  const [id = ''] = await bareBookings(1);
  return id;
};
