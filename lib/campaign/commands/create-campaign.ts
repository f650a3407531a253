import 'server-only';
import { randomUUID } from 'node:crypto';
import { record } from '@/lib/lifecycle/history';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { campaignCurrency } from '../rules';
import type { CreateCampaign } from '../schema';

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
      const made = {
        name: 'create',
        by: 'lead',
        memberId: leadId,
        from: null,
        to: 'draft',
        hasEffects: false,
      };
      await record(tx, 'campaign', [{ id, ...made }], now());
    });
  } catch (error) {
    const isRepeated =
      sqlState(error) === '23505' && (await db.campaign.count({ where: { id, leadId } })) > 0;
    if (!isRepeated) throw error;
  }
  return { id };
};
