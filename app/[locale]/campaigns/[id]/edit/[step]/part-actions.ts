'use server';
import { moveReward, removeReward, saveReward } from '@/lib/campaign/commands/rewards';
import { removeNeed, saveNeed } from '@/lib/campaign/helping/commands';
import { NeedId, SaveNeed } from '@/lib/campaign/helping/schema';
import { MoveReward, RewardId, SaveReward } from '@/lib/campaign/schema';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const keepReward = writingAction(SaveReward, async (viewer, input, { locale }) => {
  await saveReward(viewer, input);
  return { path: paths.editCampaign(locale, input.campaignId, 'rewards'), flash: 'campaign.saved' };
});

export const shiftReward = action(MoveReward, async (viewer, input, { locale }) => {
  await moveReward(viewer, input);
  return { path: paths.editCampaign(locale, input.campaignId, 'rewards') };
});

export const dropReward = action(RewardId, async (viewer, input, { locale }) => {
  await removeReward(viewer, input);
  return { path: paths.editCampaign(locale, input.campaignId, 'rewards'), flash: 'campaign.removed' };
});

export const keepNeed = writingAction(SaveNeed, async (viewer, input, { locale }) => {
  await saveNeed(viewer, input);
  return { path: paths.editCampaign(locale, input.campaignId, 'needs'), flash: 'campaign.saved' };
});

export const dropNeed = action(NeedId, async (viewer, input, { locale }) => {
  await removeNeed(viewer, input);
  return { path: paths.editCampaign(locale, input.campaignId, 'needs'), flash: 'campaign.removed' };
});
