'use server';
import { arrangeCampaignPhotos } from '@/lib/campaign/commands/photos';
import { AddCampaignPhotos, ArrangeCampaignPhotos } from '@/lib/campaign/schema';
import { writingAction } from '@/lib/platform/action';
import { sendPhotos, shownHere } from './photos';

export const add = writingAction(AddCampaignPhotos, (viewer, input, { locale }) =>
  sendPhotos(viewer, input, locale),
);

export const arrange = writingAction(ArrangeCampaignPhotos, async (viewer, input, { locale }) => {
  await arrangeCampaignPhotos(viewer, input);
  return shownHere(locale, 'campaign.saved');
});
