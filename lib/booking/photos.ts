import type { Prisma } from '@/lib/platform/db/generated/client';

/** What a party to a booking may see of it: the photos of its listing, and those that were taken when it changed hands. */
export const photosOfParty = (memberId: string): Prisma.PictureWhereInput => {
  const booking = { OR: [{ customerId: memberId }, { providerId: memberId }] };
  return {
    OR: [
      { listingPhotos: { some: { listing: { bookings: { some: booking } } } } },
      { handoverPhotos: { some: { report: { booking } } } },
    ],
  };
};
