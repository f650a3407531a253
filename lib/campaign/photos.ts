import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { isPreviewKey } from './keys';

/** Photos of campaigns that were launched once: those stay on show, for everyone. */
export const launchedPhotos: Prisma.PictureWhereInput = {
  campaignPhotos: { some: { campaign: { launchedAt: { not: null } } } },
};

/** Photos of all campaigns, for operators, who look at one before it is launched. */
export const campaignPhotos: Prisma.PictureWhereInput = { campaignPhotos: { some: {} } };

/** Whether a picture is of a campaign whose preview has this secret: for those who have its address, and no account. */
export const isPreviewPicture = async (db: Db, id: string, key: string): Promise<boolean> => {
  const shown = await db.campaignPhoto.findMany({
    where: { pictureId: id },
    select: { campaign: { select: { id: true, previewVersion: true } } },
  });
  return shown.some(({ campaign }) => isPreviewKey(key, campaign));
};
