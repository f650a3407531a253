import 'server-only';
import { chargeAll } from '@/lib/due/charging/attempt';
import {
  chargingOf,
  claimNextOf,
  claimOpened,
  type DueTold,
  waitForHeldDue,
} from '@/lib/due/charging/charge-dues';
import { type PledgeDue, pledgeDues } from '@/lib/due/charging/charged';
import { closePagesOf } from '@/lib/due/commands/keep-card';
import type { PledgeOwed } from '@/lib/due/commands/open-dues';
import { advance } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { lockCampaign } from '../../campaign-row';
import { chargingStates } from '../../lifecycle';
import { pledgeLife } from '../../pledge-lifecycle';
import { askedStates, waitingStates } from '../../pledge-states';
import { many } from '../../pledging/many';
import { lockPledge } from '../../pledging/pledge-row';
import { pledgeSubject } from '../../pledging/pledge-subject';

const { raw, sql } = Prisma;

/** Where a pledge is whose card is kept and was never asked. */
const [kept] = pledgeLife.get('charge').from.filter((state) => waitingStates.has(state));

/** Pledges of a campaign that owe nothing yet, and do since it has succeeded. */
const isToBegin = (campaignId: string): Prisma.Sql =>
  sql`p.campaign_id = ${campaignId} AND p.source = 'card' AND p.state = ${kept}`;

/** What the next pledges of a success promised is owed, and claimed, from now on. Those that somebody holds just now come later. */
const beginNext = async (tx: Db, campaignId: string, now: Date, limit: number): Promise<PledgeDue[]> => {
  const owed = await tx.$queryRaw<PledgeOwed[]>`
    SELECT p.id AS "pledgeId", p.campaign_id AS "campaignId", p.member_id AS "debtorId", c.lead_id AS "creditorId",
      p.amount_minor AS "amountMinor", p.currency
    FROM pledge p JOIN campaign c ON c.id = p.campaign_id
    WHERE ${isToBegin(campaignId)} AND c.state IN (${raw(chargingStates.sql)})
    ORDER BY p.id LIMIT ${limit} FOR NO KEY UPDATE OF p SKIP LOCKED`;
  return owed.length === 0 ? [] : claimOpened(tx, pledgeDues(campaignId), owed, now);
};

/** Those whose card is asked (again) are being charged. */
const moveToBank = async (tx: Db, dues: readonly PledgeDue[], now: Date): Promise<void> => {
  const charge = many('charge', now);
  const moved = await tx.$queryRaw<{ id: string; from: string }[]>`
    WITH next AS (
      SELECT id, state FROM pledge WHERE id = ANY(${dues.map(({ pledgeId }) => pledgeId)}) AND state <> ${charge.to}
      ORDER BY id FOR NO KEY UPDATE)
    UPDATE pledge p SET ${charge.columns}, updated_at = ${now}
    FROM next WHERE p.id = next.id RETURNING p.id, next.state AS "from"`;
  const attempts = new Map(dues.map((due) => [due.pledgeId, due.attempts]));
  await charge.note(
    tx,
    moved.map(({ id, from }) => ({ id, from, data: { attempts: attempts.get(id) } })),
  );
};

/**
 * Claims the next pledges of a campaign to charge: those whose turn it is, and those that were claimed and then left. No two
 * workers get the same one while its lease lasts.
 */
export const claimNext = (campaignId: string, now: Date, limit?: number): Promise<PledgeDue[]> =>
  transaction(async (tx) => {
    const charged = pledgeDues(campaignId);
    const most = limit ?? charged.atATime;
    const begun = await beginNext(tx, campaignId, now, most);
    const left = most - begun.length;
    const again = left > 0 ? await claimNextOf(tx, charged, { now, limit: left }) : [];
    const dues = [...begun, ...again];
    if (dues.length > 0) await moveToBank(tx, dues, now);
    return dues;
  });

/**
 * Waits until whoever holds a pledge that is to be charged (its new card is just being taken in) has done with it; whether one
 * is left to charge.
 */
export const waitForHeld = (campaignId: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const toBegin = await tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM pledge p WHERE ${isToBegin(campaignId)} ORDER BY p.id LIMIT 1 FOR NO KEY UPDATE`;
    return toBegin.length > 0 || waitForHeldDue(tx, pledgeDues(campaignId), now);
  });

/** What follows for the pledges whose cards the bank was asked about. */
const pledgesTold: DueTold<PledgeDue> = {
  settled: async (tx, dues, now) => {
    const pay = many('pay', now);
    const ids = dues.map(({ pledgeId }) => pledgeId);
    const moved = await tx.$queryRaw<{ id: string; from: string }[]>`
      WITH next AS (
        SELECT id, state FROM pledge WHERE id = ANY(${ids}) AND state IN (${raw(askedStates.sql)}) ORDER BY id FOR NO KEY UPDATE)
      UPDATE pledge p SET ${pay.columns}, paid_at = ${now}, updated_at = ${now}
      FROM next WHERE p.id = next.id RETURNING p.id, next.state AS "from"`;
    if (moved.length < ids.length)
      throw new Error(`some of ${ids} were charged and are no pledges that are charged`);
    await pay.note(tx, moved);
    await closePagesOf(tx, ids);
  },
  // A lost pledge no longer counts: that writes to the campaign, whose row comes first.
  holds: async (tx, { campaignId }, againAt) => {
    if (!againAt) await lockCampaign(tx, campaignId);
  },
  refused: async (tx, { pledgeId, attempts }, { reason, againAt, now }) => {
    await advance(pledgeSubject, tx, await lockPledge(tx, pledgeId), {
      name: againAt ? 'refuse' : 'lose',
      by: 'system',
      now,
      numbers: await settings(),
      data: { reason, attempt: attempts },
    });
  },
};

/** How the dues of a campaign's pledges are charged. */
export const chargingPledges = (campaignId: string) => chargingOf(pledgeDues(campaignId), pledgesTold);

/**
 * Charges the next pledges of a campaign that succeeded; how many it was, 0 when no one’s turn has come. Throws as
 * `chargeAll` does.
 */
export const chargeNext = async (campaignId: string): Promise<number> => {
  const claimed = await claimNext(campaignId, clockNow());
  if (claimed.length === 0) return 0;
  try {
    await chargeAll(claimed, chargingPledges(campaignId));
  } finally {
    await refreshCollected(campaignId);
  }
  return claimed.length;
};

/** What is really there: what was paid, by cards, at the counter and by funds. Written as the closing goes along. */
export const refreshCollected = async (campaignId: string): Promise<void> => {
  await db.$executeRaw`
    UPDATE campaign SET updated_at = ${clockNow()}, collected_minor =
      (SELECT coalesce(sum(amount_minor), 0) FROM pledge WHERE campaign_id = ${campaignId} AND state = 'paid')
      + (SELECT coalesce(sum(amount_minor), 0) FROM pledge_match WHERE campaign_id = ${campaignId} AND state = 'paid')
    WHERE id = ${campaignId}`;
};
