import { campaignPage } from '@/lib/campaign/queries';
import { route } from '@/lib/platform/route';
import { readCampaign } from '../../endpoints/campaigns';
import { campaignResponse } from '../../responses/campaign';

/** What its page shows; one that is not on show yet is its lead's and the operators' alone. */
export const GET = route(readCampaign, async ({ viewer, params, locale }) =>
  campaignResponse(await campaignPage(viewer, params.id), locale),
);
