import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Standing } from '@/lib/standing/standing';
import { partyTo } from './acting';

/** What a party to a booking may see of it: the photos of what it takes, and those that were taken when it changed hands. */
export const photosOfParty = (who: Standing): Prisma.PictureWhereInput => {
  const booking = partyTo(who);
  return {
    OR: [
      { listingPhotos: { some: { listing: { holdings: { some: { booking } } } } } },
      { handoverPhotos: { some: { report: { holding: { booking } } } } },
    ],
  };
};
