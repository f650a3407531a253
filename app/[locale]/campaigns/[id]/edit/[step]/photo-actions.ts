'use server';
import { refresh } from 'next/cache';
import { addCampaignPhotos, arrangeCampaignPhotos } from '@/lib/campaign/commands/photos';
import { AddCampaignPhotos, ArrangeCampaignPhotos } from '@/lib/campaign/schema';
import { type After, action } from '@/lib/platform/action';
import { translator } from '@/lib/platform/i18n/words';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';

/** The same page, where it stands: the story beside the pictures may be half written. */
const shownHere = (locale: Locale, flash: string): After => {
  refresh();
  return { message: translator(locale, 'flash')(flash) };
};

export const add = action(AddCampaignPhotos, async (viewer, input, { locale }) => {
  const { refused } = await addCampaignPhotos(viewer, input);
  const [first] = refused;
  if (!first) return shownHere(locale, 'campaign.photosAdded');
  // Those that were good are there already: the page shows them beside the refusal of the others.
  refresh();
  throw new AppError('invalid', 'form', { fields: { photos: first } });
});

export const arrange = action(ArrangeCampaignPhotos, async (viewer, input, { locale }) => {
  await arrangeCampaignPhotos(viewer, input);
  return shownHere(locale, 'campaign.saved');
});
