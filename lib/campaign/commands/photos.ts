import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { forgetPicture, storePicture } from '@/lib/platform/pictures';
import { settings } from '@/lib/platform/settings';
import { AppError, type Message } from '@/lib/shared/errors';
import { findOwnCampaign, lockOwnCampaign } from '../campaign-row';
import { isEditable } from './save-campaign-step';

const photosOf = (tx: Db, campaignId: string) =>
  tx.campaignPhoto.findMany({
    where: { campaignId },
    orderBy: { position: 'asc' },
    select: { pictureId: true, alt: true },
  });

const hold = async (tx: Db, viewer: Viewer, campaignId: string): Promise<void> => {
  const { state } = await lockOwnCampaign(tx, viewer, campaignId);
  if (!isEditable(state)) throw new AppError('conflict', 'campaign.fixed');
};

/** Adds uploaded pictures at the end: for the top of the page, the story, news and the report. Those refused are told. */
export const addCampaignPhotos = async (
  viewer: Viewer | null,
  { campaignId, photos }: { campaignId: string; photos: readonly File[] },
): Promise<{ added: string[]; refused: Message[] }> => {
  const member = requireMember(viewer);
  const { leadId } = await findOwnCampaign(member, campaignId);
  const { photosPerListing } = await settings();
  const limit = photosPerListing * 3;
  const result: { added: string[]; refused: Message[] } = { added: [], refused: [] };
  for (const file of photos) {
    try {
      const { id } = await storePicture(db, leadId, file);
      await attach(member, campaignId, id, limit);
      result.added.push(id);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
      result.refused.push({ key: error.key, values: error.values });
    }
  }
  return result;
};

const attach = async (viewer: Viewer, campaignId: string, pictureId: string, limit: number) => {
  try {
    await transaction(async (tx) => {
      await hold(tx, viewer, campaignId);
      const position = await tx.campaignPhoto.count({ where: { campaignId } });
      if (position >= limit) throw new AppError('invalid', 'photo.tooMany', { values: { limit } });
      await tx.campaignPhoto.create({ data: { campaignId, pictureId, position } });
    });
  } catch (error) {
    await forgetPicture(db, pictureId);
    throw error;
  }
};

/** One post of the picture page: keeps what was written about each, then does what its button says. The first is the cover. */
export const arrangeCampaignPhotos = async (
  viewer: Viewer | null,
  {
    campaignId,
    alt,
    do: { verb, pictureId },
  }: { campaignId: string; alt: Readonly<Record<string, string>>; do: { verb: string; pictureId: string } },
): Promise<void> => {
  const member = requireMember(viewer);
  const removed = await transaction(async (tx) => {
    await hold(tx, member, campaignId);
    const photos = await photosOf(tx, campaignId);
    let order = photos.map((photo) => photo.pictureId);
    const at = order.indexOf(pictureId);
    const by = { up: -1, down: 1 }[verb];
    if (by !== undefined && at >= 0) {
      order.splice(Math.min(Math.max(at + by, 0), order.length - 1), 0, ...order.splice(at, 1));
    }
    if (verb === 'remove' && at >= 0) {
      order = order.filter((id) => id !== pictureId);
      await tx.campaignPhoto.deleteMany({ where: { campaignId, pictureId } });
    }
    for (const [position, id] of order.entries())
      await tx.campaignPhoto.update({
        where: { campaignId_pictureId: { campaignId, pictureId: id } },
        data: { position, ...(alt[id] !== undefined && { alt: alt[id] }) },
      });
    return verb === 'remove' && at >= 0 ? pictureId : null;
  });
  if (removed) await forgetUnused(removed);
};

/** A picture that nothing shows any more is forgotten, with its files. */
const forgetUnused = async (pictureId: string): Promise<void> => {
  if ((await db.campaignPhoto.count({ where: { pictureId } })) === 0) await forgetPicture(db, pictureId);
};
