import 'server-only';
import { randomUUID } from 'node:crypto';
import { firstState, recordBegin } from '@/lib/lifecycle/begin';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { env } from '@/lib/platform/env';
import { mustAct } from '@/lib/standing/standing';
import { campaignLife } from '../lifecycle';
import type { CreateCampaign } from '../schema';

/**
 * Begins a campaign with its name, for the viewer or (`onBehalfOf`) for a circle that they keep; its id. A draft is seen by
 * its lead only, and by whoever has the preview's address.
 */
export const createCampaign = async (
  viewer: Viewer | null,
  { title, onBehalfOf, _once }: CreateCampaign,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  const leadId = onBehalfOf || member.id;
  mustAct(member, 'campaign.lead', leadId);
  const id = _once ?? randomUUID();
  try {
    await transaction(async (tx) => {
      const at = now();
      await tx.campaign.create({
        data: {
          id,
          leadId,
          state: firstState(campaignLife, 'create'),
          stateSince: at,
          title,
          currency: env.COMMUNITY_CURRENCY,
        },
      });
      await recordBegin(tx, campaignLife, { id, name: 'create', by: 'lead', memberId: member.id, now: at });
    });
  } catch (error) {
    const isRepeated =
      sqlState(error) === '23505' && (await db.campaign.count({ where: { id, leadId } })) > 0;
    if (!isRepeated) throw error;
  }
  return { id };
};
