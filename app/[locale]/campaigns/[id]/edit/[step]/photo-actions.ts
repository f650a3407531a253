'use server';
import { revalidatePath } from 'next/cache';
import { addCampaignPhotos, arrangeCampaignPhotos } from '@/lib/campaign/commands/photos';
import { AddCampaignPhotos, ArrangeCampaignPhotos } from '@/lib/campaign/schema';
import { action } from '@/lib/platform/action';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';

export const add = action(AddCampaignPhotos, async (viewer, input, { locale }) => {
  const { refused } = await addCampaignPhotos(viewer, input);
  const path = paths.editCampaign(locale, input.campaignId, 'story');
  // Those that were good are there already: the page shows them beside the refusal of the others.
  revalidatePath(path);
  const [first] = refused;
  if (first) throw new AppError('invalid', 'form', { fields: { photos: first } });
  return { path, flash: 'campaign.photosAdded' };
});

export const arrange = action(ArrangeCampaignPhotos, async (viewer, input, { locale }) => {
  await arrangeCampaignPhotos(viewer, input);
  return { path: paths.editCampaign(locale, input.campaignId, 'story'), flash: 'campaign.saved' };
});
