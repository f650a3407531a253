'use server';
import { askChoices, setFulfilment, tellDelay } from '@/lib/campaign/commands/fulfilment';
import { cancelCampaign } from '@/lib/campaign/commands/move-campaign';
import { publishNews, writeReport } from '@/lib/campaign/commands/news';
import { decideOffer, doneOffer, thank } from '@/lib/campaign/helping/commands';
import { DecideOffer, OfferId, Thank } from '@/lib/campaign/helping/schema';
import { ownCampaign } from '@/lib/campaign/queries';
import { CampaignId, CancelCampaign, SetFulfilment } from '@/lib/campaign/schema';
import { AskChoices, PublishNews, TellDelay, WriteReport } from '@/lib/campaign/telling/schema';
import { action, writingAction } from '@/lib/platform/action';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { htmlOfMarkup } from '@/lib/shared/light-markup';
import { paths } from '@/lib/shared/paths';

/** What was typed with a few marks, pictures by their number. */
const htmlOf = async (viewer: Viewer, campaignId: string, typed: string): Promise<string> => {
  const { campaign } = await ownCampaign(viewer, campaignId);
  return htmlOfMarkup(
    typed,
    campaign.photos.map(({ id }) => id),
  );
};

export const cancel = writingAction(CancelCampaign, async (viewer, input, { locale }) => {
  await cancelCampaign(viewer, input);
  return { path: paths.manageCampaign(locale, input.campaignId), flash: 'campaign.cancelled' };
});

export const decide = action(DecideOffer.extend(CampaignId.shape), async (viewer, input, { locale }) => {
  await decideOffer(viewer, input);
  const path = paths.manageCampaignPart(locale, input.campaignId, 'help');
  return { path, flash: `campaign.${input.decision}` };
});

export const done = action(OfferId.extend(CampaignId.shape), async (viewer, input, { locale }) => {
  await doneOffer(viewer, input);
  return { path: paths.manageCampaignPart(locale, input.campaignId, 'help'), flash: 'campaign.offerDone' };
});

export const say = writingAction(Thank.extend(CampaignId.shape), async (viewer, input, { locale }) => {
  await thank(viewer, input);
  return { path: paths.manageCampaignPart(locale, input.campaignId, 'help'), flash: 'campaign.thanked' };
});

export const publish = writingAction(PublishNews, async (viewer, input, { locale }) => {
  const body = await htmlOf(viewer, input.campaignId, input.body);
  await publishNews(viewer, { ...input, body });
  return { path: paths.manageCampaignPart(locale, input.campaignId, 'news'), flash: 'campaign.newsOut' };
});

export const tellReport = writingAction(WriteReport, async (viewer, input, { locale }) => {
  const report = await htmlOf(viewer, input.campaignId, input.report);
  await writeReport(viewer, { ...input, report });
  return { path: paths.manageCampaignPart(locale, input.campaignId, 'report'), flash: 'campaign.reportOut' };
});

export const fulfil = action(SetFulfilment, async (viewer, input, { locale }) => {
  await setFulfilment(viewer, input);
  return {
    path: paths.manageCampaignPart(locale, input.campaignId, 'delivery'),
    flash: 'campaign.fulfilled',
  };
});

export const ask = writingAction(AskChoices, async (viewer, input, { locale }) => {
  await askChoices(viewer, input);
  return { path: paths.manageCampaignPart(locale, input.campaignId, 'delivery'), flash: 'campaign.asked' };
});

export const delay = writingAction(TellDelay, async (viewer, input, { locale }) => {
  await tellDelay(viewer, input);
  return { path: paths.manageCampaignPart(locale, input.campaignId, 'delivery'), flash: 'campaign.delayed' };
});
