import 'server-only';
import { db } from '@/lib/platform/db/client';
import { publicStates } from './lifecycle';

/** Nobody's map needs more. */
const most = 20_000;

/** The campaigns that everyone may see, the latest first, and when each changed last. */
export const publicCampaigns = async (): Promise<{ id: string; changedAt: Date }[]> => {
  const campaigns = await db.campaign.findMany({
    where: { launchedAt: { not: null }, state: { in: publicStates.in } },
    orderBy: [{ launchedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, updatedAt: true },
  });
  return campaigns.map(({ id, updatedAt }) => ({ id, changedAt: updatedAt }));
};
