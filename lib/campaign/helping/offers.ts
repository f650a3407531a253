import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { mayAct } from '@/lib/standing/standing';
import type { OfferState } from './offer-lifecycle';

export type OfferView = {
  id: string;
  needId: string;
  needTitle: string;
  state: OfferState;
  quantity: number;
  word: string;
  thanks: string;
  helper: { id: string; name: string; handle: string };
  createdAt: Date;
};

/** Offers of help to a campaign for its lead, or the viewer's own. */
export const offersFor = async (viewer: Viewer | null, campaignId: string): Promise<OfferView[]> => {
  const member = requireMember(viewer);
  const campaign = await db.campaign.findUnique({ where: { id: campaignId }, select: { leadId: true } });
  if (!campaign) throw notFound();
  const isLead = mayAct(member, 'campaign.lead', campaign.leadId);
  const rows = await db.needOffer.findMany({
    where: { need: { campaignId }, ...(!isLead && { memberId: member.id }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      need: { select: { title: true } },
      member: { select: { id: true, name: true, handle: true } },
    },
  });
  return rows.map(({ need, member: helper, memberId: _, updatedAt: __, state, ...row }) => ({
    ...row,
    state: state as OfferState,
    needTitle: need.title,
    helper,
  }));
};
