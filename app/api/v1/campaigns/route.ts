import { campaignsLike } from '@/lib/campaign/discover';
import { route } from '@/lib/platform/route';
import { campaignSummary } from '../answers/campaign';
import { findCampaigns } from '../endpoints/campaigns';

/** Campaigns that anyone may see. */
export const GET = route(findCampaigns, async ({ query, locale }) => {
  const { items, next } = await campaignsLike(query);
  return { items: items.map((campaign) => campaignSummary(campaign, locale)), next };
});
