import { duesOf } from '@/lib/booking/rules';
import { openDues } from '@/lib/due/commands/open-dues';
import { db, transaction } from '@/lib/platform/db/client';
import { aListing, aMember, type TestMember } from './builders';
import { hoursFromNow } from './clock';

type With = {
  amountMinor?: number;
  providerMinor?: number;
  depositMinor?: number;
  startsIn?: number;
  hours?: number;
  state?: string;
  currency?: string;
};

/** A booking that its owner has accepted, with its payment open: 12 € for two days from tomorrow on, 60 € of deposit. */
export const anAcceptedBooking = async ({
  amountMinor = 1200,
  providerMinor = Math.round(amountMinor * 0.95),
  depositMinor = 6000,
  startsIn = 48,
  hours = 48,
  state = 'accepted',
  currency = 'EUR',
}: With = {}) => {
  const listing = await aListing({ depositMinor, currency });
  const customer = await aMember({ name: 'Inès Le Goff' });
  const quote = { currency, lineItems: [], totalMinor: amountMinor, depositMinor, providerMinor };
  const sides = { debtorId: customer.id, creditorId: listing.ownerId };
  const booking = await db.booking.create({
    data: {
      listingId: listing.id,
      customerId: customer.id,
      providerId: listing.ownerId,
      state,
      startsAt: hoursFromNow(startsIn),
      endsAt: hoursFromNow(startsIn + hours),
      quote,
      totalMinor: amountMinor,
      depositMinor,
      currency,
      cancellation: 'flexible',
      timeZone: 'Europe/Paris',
    },
  });
  await transaction((tx) => openDues(tx, booking.id, duesOf(quote, sides)));
  return { bookingId: booking.id, customer, providerId: listing.ownerId };
};

/** What `checkoutFor` wants to know for a booking of the builder above. */
export const checkoutOf = ({ bookingId, customer }: { bookingId: string; customer: TestMember }) => ({
  bookingId,
  customer: { memberId: customer.id, email: customer.email, name: customer.name },
  description: 'Perceuse à percussion',
  locale: 'fr' as const,
  successUrl: `http://localhost:3000/fr/bookings/${bookingId}?paid=1`,
  cancelUrl: `http://localhost:3000/fr/bookings/${bookingId}`,
});
