'use server';
import { createCampaign } from '@/lib/campaign/commands/create-campaign';
import { CreateCampaign } from '@/lib/campaign/schema';
import { writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const begin = writingAction(CreateCampaign, async (viewer, input, { locale }) => {
  const { id } = await createCampaign(viewer, input);
  return { path: paths.editCampaign(locale, id, 'what') };
});
