import { offersFor } from '@/lib/campaign/helping/offers';
import { ownCampaign } from '@/lib/campaign/queries';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';

/** The lead's own campaign and the help that was offered for it; others find nothing. */
export const deskOf = async (locale: string, id: string, here: string) => {
  const viewer = await memberOrSignIn(locale, here);
  const { campaign } = await foundOr404(ownCampaign(viewer, id));
  const offers = await foundOr404(offersFor(viewer, id));
  const waiting = offers.filter(({ state }) => state === 'offered').length;
  return { viewer, campaign, offers, waiting };
};
