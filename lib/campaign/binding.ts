import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { bindingStates } from './lifecycle';

/** A lead's campaigns that others count on: handed in, running, or with money still to come. */
export const campaignsThatBind = async (tx: Db, leadId: string) => {
  const rows = await tx.campaign.findMany({
    where: { leadId, state: { in: bindingStates.in } },
    select: { id: true, title: true, endsAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id: campaignId, title, endsAt: at }) => ({ campaignId, title, at }));
};
