import { startPledge } from '@/lib/campaign/pledging/commands/start-pledge';
import { campaignPage } from '@/lib/campaign/queries';
import { route } from '@/lib/platform/route';
import { createPledge } from '../../../endpoints/campaigns';
import { pledgeInput, withPledgeNames } from '../../../pledge-input';
import { pledgeResponse } from '../../../responses/campaign';

/** Begins a pledge, as the page does: nothing is charged, and it counts once a card is left on `checkoutUrl`. */
export const POST = route(createPledge, async ({ viewer, params, body, locale, once }) => {
  const { rewards } = await campaignPage(viewer, params.id);
  const started = await withPledgeNames(rewards, () =>
    startPledge(viewer, pledgeInput(params.id, body, once), { locale }),
  );
  return pledgeResponse(viewer, started, locale);
});
