import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

/** Of a campaign of theirs, all that they wrote; others appear by nothing but what they made public. */
const campaignInclude = {
  photos: { select: { pictureId: true, alt: true, position: true } },
  rewards: true,
  needs: true,
  news: true,
  events: { select: { name: true, fromState: true, toState: true, data: true, at: true } },
} as const satisfies Prisma.CampaignInclude;

const pledgeInclude = {
  lines: { select: { rewardId: true, quantity: true, amountMinor: true, choices: true } },
  events: { select: { name: true, toState: true, at: true } },
  match: { select: { amountMinor: true, state: true } },
  payments: { omit: { checkoutUrl: true } },
  due: true,
} as const satisfies Prisma.PledgeInclude;

/** What a member leads, backs, helps with and says among campaigns. Secrets of addresses are not in it. */
export const campaignKept = async (memberId: string) => {
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const [campaigns, pledges, offersOfHelp, comments] = await Promise.all([
    db.campaign.findMany({
      where: { leadId: memberId },
      include: campaignInclude,
      ...oldestFirst,
    }),
    db.pledge.findMany({
      where: { memberId },
      omit: { formerKeyHash: true },
      include: pledgeInclude,
      ...oldestFirst,
    }),
    db.needOffer.findMany({ where: { memberId }, ...oldestFirst }),
    db.campaignComment.findMany({ where: { authorId: memberId }, ...oldestFirst }),
  ]);
  return { campaigns, pledges, offersOfHelp, comments };
};
