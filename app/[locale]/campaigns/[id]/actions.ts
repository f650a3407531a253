'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { writeComment } from '@/lib/campaign/commands/comments';
import { offerHelp, withdrawOffer } from '@/lib/campaign/helping/commands';
import { OfferHelp, OfferId } from '@/lib/campaign/helping/schema';
import { WriteComment } from '@/lib/campaign/telling/schema';
import { action, writingAction } from '@/lib/platform/action';
import { paths } from '@/lib/shared/paths';

export const help = writingAction(
  OfferHelp.extend({ campaignId: z.string() }),
  async (viewer, { campaignId, ...offer }, { locale }) => {
    await offerHelp(viewer, offer);
    // The way back differs from the page by its fragment only, which alone would load nothing anew.
    refresh();
    return { path: `${paths.campaign(locale, campaignId)}#needs`, flash: 'campaign.helped' };
  },
);

export const takeBack = action(
  OfferId.extend({ campaignId: z.string() }),
  async (viewer, { campaignId, offerId }, { locale }) => {
    await withdrawOffer(viewer, { offerId });
    refresh();
    return { path: `${paths.campaign(locale, campaignId)}#needs`, flash: 'campaign.helpTakenBack' };
  },
);

export const comment = writingAction(WriteComment, async (viewer, input, { locale }) => {
  await writeComment(viewer, input);
  refresh();
  return { path: `${paths.campaign(locale, input.campaignId)}#comments`, flash: 'campaign.commented' };
});
