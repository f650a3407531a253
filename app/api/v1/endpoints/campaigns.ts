import { endpoint } from '@/lib/platform/endpoint';
import { Campaign, CampaignPage, CampaignsQuery, NewPledge, Pledge } from '../schemas/campaign';

export const findCampaigns = endpoint({
  id: 'findCampaigns',
  method: 'GET',
  path: '/api/v1/campaigns',
  tag: 'campaigns',
  scope: 'public',
  query: CampaignsQuery,
  response: CampaignPage,
});

export const readCampaign = endpoint({
  id: 'readCampaign',
  method: 'GET',
  path: '/api/v1/campaigns/{id}',
  tag: 'campaigns',
  scope: 'public',
  response: Campaign,
});

export const createPledge = endpoint({
  id: 'createPledge',
  method: 'POST',
  path: '/api/v1/campaigns/{id}/pledges',
  tag: 'campaigns',
  scope: 'write',
  body: NewPledge,
  response: Pledge,
  status: 201,
  refusals: ['rate_limited'],
});

export const campaignEndpoints = [findCampaigns, readCampaign, createPledge];
