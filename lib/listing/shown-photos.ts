import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Reader } from '@/lib/standing/audiences';
import { forReader } from './for-reader';
import { shownStates } from './lifecycle';

/** Photos of listings that are on show for this reader. */
export const shownListingPhotos = (who: Reader): Prisma.PictureWhereInput => ({
  listingPhotos: { some: { listing: { AND: [{ state: { in: shownStates.in } }, forReader(who)] } } },
});

/** Photos of what somebody answered that they have it: they see that wish also when it is over. */
export const photosOfAnswered = (memberId: string): Prisma.PictureWhereInput => ({
  listingPhotos: { some: { listing: { answers: { some: { memberId } } } } },
});

/** Photos of whatever listing is on show, for who may look in everywhere. */
export const allShownListingPhotos: Prisma.PictureWhereInput = {
  listingPhotos: { some: { listing: { state: { in: shownStates.in } } } },
};
