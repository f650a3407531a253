import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';
import { type CampaignRow, findCampaign, lockCampaign } from '../../campaign-row';
import { campaignSubject } from '../../campaign-subject';
import type { CampaignState } from '../../lifecycle';
import { payMatches } from '../../matching/pay-matches';
import { lockFunds } from '../../matching/reserve';
import type { PledgeState } from '../../pledge-lifecycle';
import { advancePledge } from '../../pledging/advance-pledge';
import { noteMany } from '../../pledging/note-many';
import { lockPledge, lockRewards } from '../../pledging/pledge-row';
import { payoutOf } from '../../rules';
import { chargeNext, refreshCollected, waitForHeld } from './charge';

const batch = 500;

/** Lets the next pledges of a campaign go that failed or was called off; how many. Nothing was ever charged. */
export const freeNext = (campaignId: string): Promise<number> =>
  transaction(async (tx) => {
    await lockCampaign(tx, campaignId);
    const next = await tx.pledge.findMany({
      where: { campaignId, state: { in: ['active', 'recorded'] } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, state: true },
    });
    if (next.length === 0) return 0;
    const ids = next.map(({ id }) => id);
    const now = clockNow();
    await tx.pledge.updateMany({
      where: { id: { in: ids } },
      data: { state: 'freed', counts: false, nextTryAt: null, checkoutUrl: null },
    });
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
    await noteMany(
      tx,
      next.map(({ id, state }) => ({ id, from: state, to: 'freed', name: 'free' as const })),
      now,
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
    where: { campaignId, state: 'recorded' },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true },
  });
  for (const { id } of next) await transaction((tx) => payCash(tx, id));
  return next.length;
};

const payCash = async (tx: Db, id: string): Promise<void> => {
  const pledge = await lockPledge(tx, id);
  if (pledge.state !== 'recorded') return;
  const now = clockNow();
  await advancePledge(tx, pledge, { name: 'pay', by: 'system', now, changes: { paidAt: now } });
  const { currency, campaignId, amountMinor } = pledge;
  await transfer(tx, {
    key: `pledge:${id}:cash`,
    kind: 'cash',
    postings: move(account.bank(currency), account.campaign(campaignId), amountMinor, currency),
  });
};

/** A campaign is settled when none of its pledges is in one of these. */
const openStates: PledgeState[] = ['active', 'recorded', 'charging', 'failing'];

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
  if (shareMinor + feeMinor === 0 || (await tx.transfer.count({ where: { key } })) > 0) return false;
  const from = account.campaign(id);
  const postings = [
    ...move(from, account.payable(leadId, currency), shareMinor, currency),
    ...move(from, account.fees(currency), feeMinor, currency),
  ];
  const { isNew } = await transfer(tx, { key, kind, postings });
  return isNew;
};

const partsOf = async (tx: Db, campaignId: string) => {
  const { campaignFeePercent } = await settings();
  const parts = payoutOf(await sumPaid(tx, campaignId), campaignFeePercent);
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
    if (row.state !== 'succeeded') return;
    const { byCard } = await partsOf(tx, campaignId);
    if (await divide(tx, row, byCard))
      await addJob(tx, 'pay-out', { memberId: row.leadId }, { key: `${row.leadId}:owed` });
  });

/**
 * Ends a success once every pledge is paid or lost: the lead's part of the cards leaves, what funds added is paid, and what
 * lies at the bank divided. Once; false while something is still open.
 */
export const settle = async (campaignId: string): Promise<boolean> => {
  const openOf = (tx: Db) => tx.pledge.count({ where: { campaignId, state: { in: openStates } } });
  if ((await openOf(db)) > 0) return false;
  await payOutCards(campaignId);
  const isMatched = await payMatches(campaignId);
  await refreshCollected(campaignId);
  if (!isMatched) return false;
  return transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    if (row.state !== 'succeeded' || (await openOf(tx)) > 0) return false;
    const { byBank, paidOutMinor } = await partsOf(tx, campaignId);
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

const closings: Partial<Record<CampaignState, (campaignId: string) => Promise<void>>> = {
  succeeded: async (campaignId) => {
    while ((await payRecorded(campaignId)) > 0);
    while ((await chargeNext(campaignId)) > 0 || (await waitForHeld(campaignId, clockNow())));
    await settle(campaignId);
  },
  failed: async (campaignId) => {
    while ((await freeNext(campaignId)) > 0);
  },
  cancelled: async (campaignId) => {
    while ((await freeNext(campaignId)) > 0);
  },
};

/**
 * The closing of a campaign that was decided: charges every pledge of a success, lets those of a failure go. It may be
 * killed anywhere and started again, or run twice at once: each pledge is charged once.
 */
export const closeCampaign = async (campaignId: string): Promise<void> => {
  const { state } = await findCampaign(db, campaignId);
  await closings[state]?.(campaignId);
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
      (c.state = 'succeeded' AND (
        EXISTS (SELECT 1 FROM pledge p WHERE p.campaign_id = c.id AND p.state IN ('failing', 'charging') AND p.next_try_at <= ${now})
        OR (c.updated_at < ${quiet} AND (
          EXISTS (SELECT 1 FROM pledge p WHERE p.campaign_id = c.id AND p.state IN ('active', 'recorded'))
          OR NOT EXISTS (SELECT 1 FROM pledge p WHERE p.campaign_id = c.id AND p.state IN ('failing', 'charging'))))))
      OR (c.state IN ('failed', 'cancelled') AND c.updated_at < ${quiet}
        AND EXISTS (SELECT 1 FROM pledge p WHERE p.campaign_id = c.id AND p.state IN ('active', 'recorded')))`;
  await transaction(async (tx) => {
    for (const { id } of due)
      await addJob(tx, 'campaign-close', { campaignId: id }, { key: `campaign-close:${id}` });
  });
  return due.length;
};
