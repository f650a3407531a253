import type { Prisma } from '@/lib/platform/db/generated/client';
import { shownStates } from './lifecycle';

/** Photos of listings that are on show, for everyone. */
export const shownListingPhotos: Prisma.PictureWhereInput = {
  listingPhotos: { some: { listing: { state: { in: shownStates.in } } } },
};
