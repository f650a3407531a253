import 'server-only';
import { closePagesOf } from '@/lib/due/commands/keep-card';
import { isAnyDueOf } from '@/lib/due/sql';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { isInBooks } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import { type CampaignRow, findCampaign, lockCampaign } from '../../campaign-row';
import { campaignSubject } from '../../campaign-subject';
import { campaignMeanings, chargingStates, freeingStates } from '../../lifecycle';
import { payMatches } from '../../matching/pay-matches';
import { lockFunds } from '../../matching/reserve';
import { askedStates, owedStates, waitingStates } from '../../pledge-states';
import { many } from '../../pledging/many';
import { lockPledge, lockRewards } from '../../pledging/pledge-row';
import { pledgeSubject } from '../../pledging/pledge-subject';
import { payoutOf } from '../../rules';
import { chargeNext, refreshCollected, waitForHeld } from './charge';

const { raw } = Prisma;
const batch = 500;

/** Lets the next pledges of a campaign go that failed or was called off; how many. Nothing was ever charged. */
export const freeNext = (campaignId: string): Promise<number> =>
  transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (!freeingStates.has(campaign.state)) return 0;
    const now = clockNow();
    const free = many('free', now);
    const next = await tx.pledge.findMany({
      where: { campaignId, state: { in: free.from.in } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, state: true },
    });
    if (next.length === 0) return 0;
    const ids = next.map(({ id }) => id);
    await tx.pledge.updateMany({
      where: { id: { in: ids } },
      data: { ...free.data, lapsesAt: null },
    });
    await closePagesOf(tx, ids);
    const rewards = await tx.reward.findMany({ where: { campaignId }, select: { id: true } });
    await lockRewards(
      tx,
      rewards.map(({ id }) => id),
    );
    await tx.pledgeLine.updateMany({
      where: { pledgeId: { in: ids }, isActive: true },
      data: { isActive: false },
    });
    await freeMatches(tx, ids);
    await free.note(
      tx,
      next.map(({ id, state }) => ({ id, from: state })),
    );
    return next.length;
  });

const freeMatches = async (tx: Db, pledgeIds: string[]): Promise<void> => {
  const funds = await tx.pledgeMatch.groupBy({
    by: ['fundId'],
    where: { pledgeId: { in: pledgeIds }, state: 'reserved' },
  });
  await lockFunds(
    tx,
    funds.map(({ fundId }) => fundId),
  );
  await tx.pledgeMatch.updateMany({
    where: { pledgeId: { in: pledgeIds }, state: 'reserved' },
    data: { state: 'freed' },
  });
};

/** What was brought to the counter is paid with the success; how many entries it was. */
export const payRecorded = async (campaignId: string): Promise<number> => {
  const next = await db.pledge.findMany({
    where: { campaignId, source: { not: 'card' }, state: { in: waitingStates.in } },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true },
  });
  for (const { id } of next) await transaction((tx) => payCash(tx, id));
  return next.length;
};

const payCash = async (tx: Db, id: string): Promise<void> => {
  const pledge = await lockPledge(tx, id);
  if (!waitingStates.has(pledge.state)) return;
  const now = clockNow();
  await advance(pledgeSubject, tx, pledge, {
    name: 'pay',
    by: 'system',
    now,
    numbers: await settings(),
    columns: { paidAt: now },
  });
  const { currency, campaignId, amountMinor } = pledge;
  await transfer(tx, {
    key: `pledge:${id}:cash`,
    kind: 'cash',
    postings: move(account.bank(currency), account.campaign(campaignId), amountMinor, currency),
  });
};

/** The movements that divide what a campaign has collected. Their keys begin with what they are of. */
export const earningKeys = (campaignId: string) => ({
  byCard: `campaign:${campaignId}:earn`,
  byBank: `campaign:${campaignId}:earn-bank`,
});

const sumPaid = async (tx: Db, campaignId: string) => {
  const [sums] = await tx.$queryRaw<[{ cardMinor: number; cashMinor: number; matchedMinor: number }]>`
    SELECT coalesce(sum(amount_minor) FILTER (WHERE source = 'card'), 0)::int AS "cardMinor",
      coalesce(sum(amount_minor) FILTER (WHERE source <> 'card'), 0)::int AS "cashMinor",
      (SELECT coalesce(sum(amount_minor), 0)::int FROM pledge_match WHERE campaign_id = ${campaignId} AND state = 'paid') AS "matchedMinor"
    FROM pledge WHERE campaign_id = ${campaignId} AND state = 'paid'`;
  return sums;
};

type Part = { key: string; kind: string; shareMinor: number; feeMinor: number };

/** Divides a part of what is there between the lead and the community; once a key. */
const divide = async (tx: Db, { id, leadId, currency }: CampaignRow, part: Part): Promise<boolean> => {
  const { key, kind, shareMinor, feeMinor } = part;
  if (shareMinor + feeMinor === 0 || (await isInBooks(tx, key))) return false;
  const from = account.campaign(id);
  const postings = [
    ...move(from, account.payable(leadId, currency), shareMinor, currency),
    ...move(from, account.fees(currency), feeMinor, currency),
  ];
  const { isNew } = await transfer(tx, { key, kind, postings });
  return isNew;
};

const partsOf = async (tx: Db, { id: campaignId, currency }: CampaignRow) => {
  const { campaignFeePercent } = await settings();
  const parts = payoutOf({ ...(await sumPaid(tx, campaignId)), currency }, campaignFeePercent);
  const { cardFeeMinor, feeMinor, byCardMinor, byBankMinor } = parts;
  const keys = earningKeys(campaignId);
  return {
    paidOutMinor: byCardMinor + byBankMinor,
    byCard: { key: keys.byCard, kind: 'backing', shareMinor: byCardMinor, feeMinor: cardFeeMinor },
    byBank: {
      key: keys.byBank,
      kind: 'backing-bank',
      shareMinor: byBankMinor,
      feeMinor: feeMinor - cardFeeMinor,
    },
  };
};

/** What came by card is the lead's as soon as no card is open any more: it does not wait for what partners owe. */
const payOutCards = (campaignId: string): Promise<void> =>
  transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    if (!chargingStates.has(row.state)) return;
    const { byCard } = await partsOf(tx, row);
    if (await divide(tx, row, byCard))
      await addJob(tx, 'pay-out', { holderId: row.leadId }, { key: `${row.leadId}:owed` });
  });

/**
 * Ends a success once every pledge is paid or lost: the lead's part of the cards leaves, what funds added is paid, and what
 * lies at the bank divided. Once; false while something is still open.
 */
export const settle = async (campaignId: string): Promise<boolean> => {
  const openOf = (tx: Db) => tx.pledge.count({ where: { campaignId, state: { in: owedStates.in } } });
  if ((await openOf(db)) > 0) return false;
  await payOutCards(campaignId);
  const isMatched = await payMatches(campaignId);
  await refreshCollected(campaignId);
  if (!isMatched) return false;
  return transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    if (!chargingStates.has(row.state) || (await openOf(tx)) > 0) return false;
    const { byBank, paidOutMinor } = await partsOf(tx, row);
    await divide(tx, row, byBank);
    await advance(campaignSubject, tx, row, {
      name: 'settle',
      by: 'system',
      now: clockNow(),
      numbers: await settings(),
      columns: { paidOutMinor },
      data: { collectedMinor: row.collectedMinor, paidOutMinor },
    });
    return true;
  });
};

const closings: Record<'charging' | 'freeing', (campaignId: string) => Promise<void>> = {
  charging: async (campaignId) => {
    while ((await payRecorded(campaignId)) > 0);
    while ((await chargeNext(campaignId)) > 0 || (await waitForHeld(campaignId, clockNow())));
    await settle(campaignId);
  },
  freeing: async (campaignId) => {
    while ((await freeNext(campaignId)) > 0);
  },
};

/**
 * The closing of a campaign that was decided: charges every pledge of a success, lets those of a failure go. It may be
 * killed anywhere and started again, or run twice at once: each pledge is charged once.
 */
export const closeCampaign = async (campaignId: string): Promise<void> => {
  const { state } = await findCampaign(db, campaignId);
  const { closesBy } = campaignMeanings[state];
  if (closesBy) await closings[closesBy](campaignId);
};

/** A closing that wrote nothing for so long is taken for dead. */
const patienceMs = 2 * 60_000;

/**
 * Starts the closings that are due: cards to try again, claims that were left, jobs that got lost. Each minute; starting one
 * that runs changes nothing.
 */
export const retryDue = async (now: Date): Promise<number> => {
  const quiet = new Date(now.getTime() - patienceMs);
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM campaign c WHERE
      (c.state IN (${raw(chargingStates.sql)}) AND (
        ${isAnyDueOf(raw('c.id'), now)}
        OR (c.updated_at < ${quiet} AND (
          EXISTS (SELECT 1 FROM pledge p WHERE p.campaign_id = c.id AND p.state IN (${raw(waitingStates.sql)}))
          OR NOT EXISTS (SELECT 1 FROM pledge p WHERE p.campaign_id = c.id AND p.state IN (${raw(askedStates.sql)}))))))
      OR (c.state IN (${raw(freeingStates.sql)}) AND c.updated_at < ${quiet}
        AND EXISTS (SELECT 1 FROM pledge p WHERE p.campaign_id = c.id AND p.state IN (${raw(waitingStates.sql)})))`;
  await transaction(async (tx) => {
    for (const { id } of due)
      await addJob(tx, 'campaign-close', { campaignId: id }, { key: `campaign-close:${id}` });
  });
  return due.length;
};
