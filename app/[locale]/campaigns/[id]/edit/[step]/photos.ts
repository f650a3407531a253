import 'server-only';
import { refresh } from 'next/cache';
import { addCampaignPhotos } from '@/lib/campaign/commands/photos';
import type { After } from '@/lib/platform/action';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { translator } from '@/lib/platform/i18n/words';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';

type Chosen = { campaignId: string; photos: readonly File[] };

/** The same page, where it stands: the story beside the pictures may be half written. */
export const shownHere = (locale: Locale, flash: string): After => {
  refresh();
  return { message: translator(locale, 'flash')(flash), keeps: true };
};

/** Adds the pictures that were chosen. Those that are good are there when others are refused, beside the refusal. */
export const keepPhotos = async (viewer: Viewer, chosen: Chosen): Promise<void> => {
  const { refused } = await addCampaignPhotos(viewer, chosen);
  const [first] = refused;
  if (!first) return;
  refresh();
  throw new AppError('invalid', 'form', { fields: { photos: first } });
};

/** The button beside the pictures: they alone are kept, and what is being written stays as it is. */
export const sendPhotos = async (viewer: Viewer, chosen: Chosen, locale: Locale): Promise<After> => {
  if (chosen.photos.length === 0)
    throw new AppError('invalid', 'form', { fields: { photos: { key: 'photo.none' } } });
  await keepPhotos(viewer, chosen);
  return shownHere(locale, 'campaign.photosAdded');
};
