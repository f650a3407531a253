import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { lockCampaign } from '../campaign-row';
import { chargingStates } from '../lifecycle';
import { lockPledge } from '../pledging/pledge-row';
import { pledgeSubject } from '../pledging/pledge-subject';
import type { BarMatch } from '../pledging/schema';

/**
 * Takes off what a fund adds to a pledge, for good: an operator's decision, kept with its reason, which its backer reads. The
 * pledge itself stays. `conflict pledge.matchPaid` once the fund has paid.
 */
export const barMatch = async (viewer: Viewer | null, { pledgeId, reason }: BarMatch): Promise<void> => {
  requireOperator(viewer);
  const found = await db.pledge.findUnique({ where: { id: pledgeId }, select: { campaignId: true } });
  if (!found) throw notFound();
  const { campaignId } = found;
  await transaction(async (tx) => {
    const { state } = await lockCampaign(tx, campaignId);
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge.matchBarredAt) return;
    const match = await tx.pledgeMatch.findUnique({ where: { pledgeId }, select: { state: true } });
    if (match?.state === 'paid') throw new AppError('conflict', 'pledge.matchPaid');
    const now = clockNow();
    await advance(pledgeSubject, tx, pledge, {
      name: 'bar_match',
      by: 'operator',
      now,
      numbers: await settings(),
      data: { reason },
      columns: { matchBarredAt: now },
    });
    // A closing that waited for that money need not any more.
    if (chargingStates.has(state))
      await addJob(tx, 'campaign-close', { campaignId }, { key: `campaign-close:${campaignId}` });
  });
};
