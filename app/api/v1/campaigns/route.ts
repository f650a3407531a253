import { campaignsLike } from '@/lib/campaign/discover';
import { route } from '@/lib/platform/route';
import { findCampaigns } from '../endpoints/campaigns';
import { campaignSummary } from '../responses/campaign';

/** Campaigns that anyone may see. */
export const GET = route(findCampaigns, async ({ query, locale }) => {
  const { items, next } = await campaignsLike(query);
  return { items: items.map((campaign) => campaignSummary(campaign, locale)), next };
});
