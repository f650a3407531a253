import { z } from 'zod';
import { closeCampaign } from '@/lib/campaign/closing/commands/close';

const Payload = z.object({ campaignId: z.string() });

/** Charges the pledges of a campaign that succeeded, or lets those of one that did not go. Resumes where it was. */
export const campaignClose = (payload: unknown): Promise<void> =>
  closeCampaign(Payload.parse(payload).campaignId);
