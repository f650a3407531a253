import 'server-only';
import { randomUUID } from 'node:crypto';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { campaignCurrency } from '../rules';
import type { CreateCampaign } from '../schema';
import { noteCampaignEvent } from './advance-campaign';

/** Begins a campaign with its name; its id. A draft is seen by its lead only, and by whoever has the preview's address. */
export const createCampaign = async (
  viewer: Viewer | null,
  { title, _once }: CreateCampaign,
): Promise<{ id: string }> => {
  const { id: leadId } = requireMember(viewer);
  const id = _once ?? randomUUID();
  try {
    await transaction(async (tx) => {
      await tx.campaign.create({
        data: { id, leadId, title, currency: campaignCurrency },
      });
      await noteCampaignEvent(tx, {
        campaignId: id,
        name: 'create',
        byRole: 'lead',
        byMemberId: leadId,
        toState: 'draft',
        at: now(),
      });
    });
  } catch (error) {
    const isRepeated =
      sqlState(error) === '23505' && (await db.campaign.count({ where: { id, leadId } })) > 0;
    if (!isRepeated) throw error;
  }
  return { id };
};
