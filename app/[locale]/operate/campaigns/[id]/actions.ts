'use server';
import { z } from 'zod';
import { recordBankPayout } from '@/lib/campaign/closing/commands/bank-payout';
import { cancelCampaign, decideCampaign } from '@/lib/campaign/commands/move-campaign';
import { barMatch } from '@/lib/campaign/matching/bar-match';
import { recordPledge, takeBackPledge } from '@/lib/campaign/pledging/commands/record-pledge';
import { startRefusals } from '@/lib/campaign/pledging/commands/start-pledge';
import { readForm } from '@/lib/campaign/pledging/read-form';
import { BarMatch, PledgeId, RecordPledge } from '@/lib/campaign/pledging/schema';
import { CampaignId, CancelCampaign, DecideCampaign } from '@/lib/campaign/schema';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const decide = writingAction(DecideCampaign, async (viewer, input, { locale }) => {
  await decideCampaign(viewer, input);
  return { path: paths.operate(locale), flash: `campaign.${input.decision}` };
});

export const cancel = writingAction(CancelCampaign, async (viewer, input, { locale }) => {
  await cancelCampaign(viewer, input);
  return { path: paths.operateCampaign(locale, input.campaignId), flash: 'campaign.cancelled' };
});

export const record = writingAction(z.looseObject({}), async (viewer, form, { locale }) => {
  const input = await readForm(RecordPledge, form, (read) => startRefusals(viewer, read));
  await recordPledge(viewer, input);
  return { path: paths.operateCampaign(locale, input.campaignId), flash: 'campaign.recorded' };
});

export const takeBack = action(
  PledgeId.extend({ campaignId: CampaignId.shape.campaignId }),
  async (viewer, input, { locale }) => {
    await takeBackPledge(viewer, input);
    return { path: paths.operateCampaign(locale, input.campaignId), flash: 'campaign.takenBack' };
  },
);

export const takeMatchOff = action(
  BarMatch.extend({ campaignId: CampaignId.shape.campaignId }),
  async (viewer, input, { locale }) => {
    await barMatch(viewer, input);
    return { path: paths.operateCampaign(locale, input.campaignId), flash: 'campaign.matchTakenOff' };
  },
);

export const payByBank = action(CampaignId, async (viewer, input, { locale }) => {
  await recordBankPayout(viewer, input);
  return { path: paths.operateCampaign(locale, input.campaignId), flash: 'campaign.paidByBank' };
});
