'use server';
import { type FormStep, stepAfter } from '@/components/campaign-form/steps';
import { launchCampaign, submitCampaign } from '@/lib/campaign/commands/move-campaign';
import { saveCampaignStep } from '@/lib/campaign/commands/save-campaign-step';
import { ownCampaign } from '@/lib/campaign/queries';
import { CampaignId, LaunchCampaign, PostedCampaignStep, storyLength } from '@/lib/campaign/schema';
import { action, writingAction } from '@/lib/platform/action';
import { htmlOfMarkup } from '@/lib/shared/light-markup';
import { paths } from '@/lib/shared/paths';
import { keepPhotos, sendPhotos } from './photos';

export const save = writingAction(PostedCampaignStep, async (viewer, posted, { locale }) => {
  const { go, photos, ...input } = posted;
  if (go === 'photos') return sendPhotos(viewer, { campaignId: input.campaignId, photos }, locale);
  if (photos.length > 0) await keepPhotos(viewer, { campaignId: input.campaignId, photos });
  const { campaign } = await ownCampaign(viewer, input.campaignId);
  const pictures = campaign.photos.map(({ id }) => id);
  // What is too long is left as it is, for its step to refuse.
  const isStory = typeof input.story === 'string' && input.story.length <= storyLength;
  const story = isStory && { story: htmlOfMarkup(String(input.story), pictures) };
  await saveCampaignStep(viewer, { ...input, ...story });
  const goesOn = go !== 'here' && campaign.state === 'draft';
  const step: FormStep = goesOn ? stepAfter(input.step) : input.step;
  return {
    path: paths.editCampaign(locale, campaign.id, step),
    ...(!goesOn && { flash: 'campaign.saved' }),
  };
});

export const submit = action(CampaignId, async (viewer, input, { locale }) => {
  await submitCampaign(viewer, input);
  return { path: paths.editCampaign(locale, input.campaignId, 'check'), flash: 'campaign.submitted' };
});

export const launch = action(LaunchCampaign, async (viewer, input, { locale }) => {
  const { id, state } = await launchCampaign(viewer, input);
  return state === 'live'
    ? { path: paths.campaign(locale, id), flash: 'campaign.launched' }
    : { path: paths.editCampaign(locale, id, 'check'), flash: 'campaign.scheduled' };
});
