import { photosOfParty } from '@/lib/booking/photos';
import { campaignPhotos, launchedPhotos } from '@/lib/campaign/photos';
import { circlePictures } from '@/lib/circle/portraits';
import { allShownListingPhotos, photosOfAnswered, shownListingPhotos } from '@/lib/listing/shown-photos';
import { portraits } from '@/lib/member/portraits';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { isOneOf } from '@/lib/platform/pictures';
import { notFound } from '@/lib/shared/errors';
import { lookIn } from '@/lib/standing/audiences';
import { scopeFor } from '@/lib/standing/standing';

/** Whether everyone may see a picture: a portrait, or a photo of a listing for everyone or of a campaign that is or was on show. */
export const isPublicPicture = (db: Db, id: string): Promise<boolean> =>
  isOneOf(db, id, [portraits, circlePictures, shownListingPhotos(null), launchedPhotos]);

/**
 * Refuses a picture that is not for this viewer, as if it did not exist: beside its owner, and those who work for a circle that
 * owns it, others see what concerns them.
 */
export const requirePictureFor = async (db: Db, viewer: Viewer | null, id: string): Promise<void> => {
  if (!viewer) throw notFound();
  const theirs = [
    { ownerId: scopeFor(viewer, 'listing.see') },
    photosOfParty(viewer),
    shownListingPhotos(viewer),
    photosOfAnswered(viewer.id),
    ...(lookIn(viewer) ? [campaignPhotos, allShownListingPhotos] : []),
  ];
  if (!(await isOneOf(db, id, theirs))) throw notFound();
};
