import 'server-only';
import { cardPayments, keptCard } from '@/lib/due/kept-card';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { holderWith } from '@/lib/standing/people';
import { thereStates } from '../pledge-states';

/** What it takes to write to a backer. */
const backer = {
  id: true,
  memberId: true,
  name: true,
  email: true,
  emailConfirmedAt: true,
  locale: true,
  keyVersion: true,
} as const satisfies Prisma.PledgeSelect;

const select = {
  ...backer,
  lines: { select: { rewardId: true, choices: true, reward: { select: { choices: true } } } },
} as const satisfies Prisma.PledgeSelect;

/** A backer as they are written to. */
export type ToldBacker = Prisma.PledgeGetPayload<{ select: typeof select }>;

/** How many are written to in one transaction. */
export const readersAtOnce = 100;

/** The next of those whose pledge counts, or did when it was over, in the order of their pledges' ids. */
export const nextReaders = (tx: Db, campaignId: string, after: string): Promise<ToldBacker[]> =>
  tx.pledge.findMany({
    where: { campaignId, state: { in: thereStates.in }, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: readersAtOnce,
    select,
  });

const campaignSelect = {
  id: true,
  title: true,
  state: true,
  endsAt: true,
  currency: true,
  atDeadline: true,
  paidOutMinor: true,
  lead: { select: holderWith('campaign.lead') },
} as const satisfies Prisma.CampaignSelect;

/** A campaign with what its lead, its backers and operators are told of it. */
export type ToldCampaign = Prisma.CampaignGetPayload<{ select: typeof campaignSelect }>;

export const campaignToTell = (tx: Db, id: string): Promise<ToldCampaign> =>
  tx.campaign.findUniqueOrThrow({ where: { id }, select: campaignSelect });

const pledgeSelect = {
  ...backer,
  amountMinor: true,
  currency: true,
  payments: cardPayments,
  due: { select: { nextTryAt: true } },
  state: true,
  lines: {
    orderBy: { id: 'asc' },
    select: { quantity: true, choices: true, reward: { select: { title: true } } },
  },
  address: true,
  shippingCountry: true,
  match: { select: { amountMinor: true, state: true, fund: { select: { partner: true } } } },
  campaign: {
    select: { id: true, title: true, endsAt: true, lead: { select: holderWith('campaign.lead') } },
  },
} as const satisfies Prisma.PledgeSelect;

/** A pledge with what its backer is told of it: also when a refused card is tried again, and until when the kept one is good. */
export const pledgeToTell = async (tx: Db, id: string) => {
  const { payments, due, ...row } = await tx.pledge.findUniqueOrThrow({
    where: { id },
    select: pledgeSelect,
  });
  return { ...row, nextTryAt: due?.nextTryAt ?? null, cardExpires: keptCard(payments)?.cardExpires ?? null };
};

export type ToldPledge = Awaited<ReturnType<typeof pledgeToTell>>;
