import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { PledgeState } from '../pledge-states';

const select = {
  id: true,
  campaignId: true,
  name: true,
  amountMinor: true,
  currency: true,
  source: true,
  state: true,
  createdAt: true,
} as const;

/** What was entered at the counter for a campaign, newest first: for operators. */
export const counterPledges = async (viewer: Viewer | null, campaignId: string) => {
  requireOperator(viewer);
  const rows = await db.pledge.findMany({
    where: { campaignId, source: { not: 'card' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select,
  });
  return rows.map((row) => ({ ...row, state: row.state as PledgeState }));
};

export type CounterPledge = Awaited<ReturnType<typeof counterPledges>>[number];
