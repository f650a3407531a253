import 'server-only';
import { nextRetryOf } from '@/lib/due/queries';
import { knownIn, payoutKeyOf } from '@/lib/ledger/queries';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { findCampaign, roleIn } from '../campaign-row';
import type { CampaignState } from '../lifecycle';
import { owedStates, type PledgeState, pledgeMeanings, pledgeStates, thereStates } from '../pledge-states';
import { payoutOf } from '../rules';
import { earningKeys } from './commands/close';

export type ClosingProgress = {
  campaignId: string;
  title: string;
  state: CampaignState;
  currency: string;
  decidedAt: Date | null;
  /** Pledges and their sum, by state. */
  pledges: Record<PledgeState, { count: number; amountMinor: number }>;
  /** Of those that are to be charged or freed: how many are through, in percent. */
  doneCount: number;
  allCount: number;
  percent: number;
  /** When the next refused card is tried again. */
  nextTryAt: Date | null;
  /** What stood when it was decided, and what is really there. */
  promisedMinor: number;
  collectedMinor: number;
  /** What of it goes where, as far as it is there. */
  feeMinor: number;
  byCard: { amountMinor: number; isSent: boolean };
  byBank: { amountMinor: number; isSent: boolean };
};

type Sums = { state: PledgeState; source: string; count: number; amountMinor: number };

/** How far the closing of a campaign is, and what its lead gets: for its lead and for operators. */
export const closingProgress = async (
  viewer: Viewer | null,
  campaignId: string,
): Promise<ClosingProgress> => {
  const row = await findCampaign(db, campaignId);
  if (!roleIn(requireMember(viewer), row)) throw notFound();
  const keys = earningKeys(campaignId);
  const [{ campaignFeePercent }, sums, matches, more, sent, nextTryAt] = await Promise.all([
    settings(),
    db.$queryRaw<Sums[]>`SELECT state, source, count(*)::int AS count, sum(amount_minor)::int AS "amountMinor"
      FROM pledge WHERE campaign_id = ${campaignId} GROUP BY state, source`,
    db.pledgeMatch.aggregate({ where: { campaignId, state: { not: 'freed' } }, _sum: { amountMinor: true } }),
    db.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { decidedAt: true, atDeadline: true },
    }),
    knownIn(db, [payoutKeyOf(keys.byCard), payoutKeyOf(keys.byBank)]),
    nextRetryOf(db, campaignId),
  ]);
  const pledges = Object.fromEntries(
    pledgeStates.map((state) => [state, { count: 0, amountMinor: 0 }]),
  ) as ClosingProgress['pledges'];
  for (const { state, count, amountMinor } of sums) {
    pledges[state].count += count;
    pledges[state].amountMinor += amountMinor;
  }
  const countOf = (states: readonly PledgeState[]) =>
    states.reduce((sum, state) => sum + pledges[state].count, 0);
  const doneCount = countOf(thereStates.in.filter((state) => pledgeMeanings[state].isOver));
  const allCount = doneCount + countOf(owedStates.in);
  const paidBy = (isCard: boolean) =>
    sums
      .filter(({ state, source }) => state === 'paid' && (source === 'card') === isCard)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const parts = payoutOf(
    {
      cardMinor: paidBy(true),
      cashMinor: paidBy(false),
      matchedMinor: matches._sum.amountMinor ?? 0,
      currency: row.currency,
    },
    campaignFeePercent,
  );
  const stood = more.atDeadline as { raisedMinor: number; matchedMinor: number } | null;
  return {
    campaignId,
    title: row.title,
    state: row.state,
    currency: row.currency,
    decidedAt: more.decidedAt,
    pledges,
    doneCount,
    allCount,
    percent: allCount === 0 ? 100 : Math.floor((doneCount * 100) / allCount),
    nextTryAt,
    promisedMinor: stood ? stood.raisedMinor + stood.matchedMinor : row.raisedMinor + row.matchedMinor,
    collectedMinor: row.collectedMinor,
    feeMinor: parts.feeMinor,
    byCard: { amountMinor: parts.byCardMinor, isSent: Boolean(sent.get(payoutKeyOf(keys.byCard))) },
    byBank: { amountMinor: parts.byBankMinor, isSent: sent.has(payoutKeyOf(keys.byBank)) },
  };
};
