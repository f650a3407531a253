import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import type { CampaignRow } from '../campaign-row';
import { campaignMeanings } from '../lifecycle';
import { type GiverRow, givenSoFar, giverOf, matchedGivers } from './giver';
import { isFundFor, matchBlockOf, matchFor } from './rules';

type Fund = NonNullable<Awaited<ReturnType<Db['matchFund']['findUnique']>>>;

/** Funds in the order in which they were made: which one gives first, and how all who take several take them. */
const byAge = [{ createdAt: 'asc' }, { id: 'asc' }] as const;

/** Takes the rows of several funds; no two who do so wait for each other. */
export const lockFunds = async (tx: Db, ids: readonly string[]): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM match_fund WHERE id = ANY(${ids}) ORDER BY created_at, id FOR NO KEY UPDATE`;
};

const findFund = async (tx: Db, id: string): Promise<Fund> => {
  const fund = await tx.matchFund.findUnique({ where: { id } });
  if (!fund) throw notFound();
  return fund;
};

/** The fund with its row taken: what is left of its pot stays true until this ends. Several are taken `byAge`. */
const lockFund = async (tx: Db, id: string): Promise<Fund> => {
  await lockFunds(tx, [id]);
  return findFund(tx, id);
};

type Known = { id: string; fundId: string; amountMinor: number; createdAt: Date };

/**
 * What the fund of a pledge adds to it as it is now. Its period, and that it was open, were looked at when it was reserved:
 * one that was closed since keeps its word and gives no more than that.
 */
const reckonAgain = async (tx: Db, campaign: CampaignRow, giver: GiverRow, known: Known): Promise<number> => {
  const fund = await lockFund(tx, known.fundId);
  const again = matchFor(
    { ...fund, state: 'open', givenMinor: fund.givenMinor - known.amountMinor },
    campaign,
    { ...giver, at: known.createdAt },
    await givenSoFar(tx, fund.id, giver),
  );
  return fund.state === 'open' ? again : Math.min(again, known.amountMinor);
};

type Offered = { fund: Fund; amountMinor: number };

/** What the oldest open fund that fits and has something left adds; `take` says how its row is read. */
const firstOffer = async (
  tx: Db,
  campaign: CampaignRow,
  giver: GiverRow,
  { at, take }: { at: Date; take: typeof findFund },
): Promise<Offered | null> => {
  const funds = await tx.matchFund.findMany({ where: { state: 'open' }, orderBy: [...byAge] });
  for (const { id } of funds.filter((each) => isFundFor(each, campaign, at))) {
    const fund = await take(tx, id);
    const soFar = await givenSoFar(tx, id, giver);
    const amountMinor = matchFor(fund, campaign, { ...giver, at }, soFar);
    if (amountMinor > 0) return { fund, amountMinor };
  }
  return null;
};

/**
 * Reserves what a fund adds to a pledge that counts, or reckons it anew when the pledge, its card or what is known of its
 * backer has changed; the caller holds the campaign. The oldest open fund that fits gives, and stays with the pledge; one
 * pledge has one fund. Nothing is reserved, and what was reserved is given back, where a rule speaks against it
 * (`matchBlockOf`). Once a campaign is decided nothing new is reserved.
 */
export const reserveMatch = async (
  tx: Db,
  campaign: CampaignRow,
  pledgeId: string,
  now: Date,
): Promise<void> => {
  const known = await tx.pledgeMatch.findUnique({ where: { pledgeId } });
  if (known?.state === 'paid') return;
  const giver = await giverOf(tx, campaign.id, pledgeId);
  if (matchBlockOf(giver)) return freeMatch(tx, pledgeId);
  if (known?.state === 'reserved') {
    const amountMinor = await reckonAgain(tx, campaign, giver, known);
    const data = amountMinor > 0 ? { amountMinor } : { state: 'freed' };
    await tx.pledgeMatch.update({ where: { id: known.id }, data });
    return;
  }
  if (!campaignMeanings[campaign.state].takesPledges) return;
  const offered = await firstOffer(tx, campaign, giver, { at: now, take: lockFund });
  if (!offered) return;
  const { fund, amountMinor } = offered;
  const data = { fundId: fund.id, amountMinor, campaignId: campaign.id, state: 'reserved', createdAt: now };
  await tx.pledgeMatch.upsert({ where: { pledgeId }, create: { ...data, pledgeId }, update: data });
};

export type MatchWaiting = { partner: string; amountMinor: number };

/** What a fund would add to a pledge as soon as its address is confirmed; null where that is not all that is missing. */
export const matchWaiting = async (
  tx: Db,
  campaign: CampaignRow,
  pledgeId: string,
  now: Date,
): Promise<MatchWaiting | null> => {
  const giver = await giverOf(tx, campaign.id, pledgeId);
  if (matchBlockOf(giver) !== 'unconfirmed') return null;
  const offered = await firstOffer(tx, campaign, giver, { at: now, take: findFund });
  return offered && { partner: offered.fund.partner, amountMinor: offered.amountMinor };
};

/** Gives what was reserved for a pledge back to its fund: for pledges to come, not for those that were made. */
export const freeMatch = async (tx: Db, pledgeId: string): Promise<void> => {
  await tx.pledgeMatch.updateMany({ where: { pledgeId, state: 'reserved' }, data: { state: 'freed' } });
};

/**
 * Looks once more at all that is reserved in a campaign, before its verdict: what a rule speaks against by now (the team is
 * better known, the lead has paid with that card) does not count. The caller holds the campaign; how many were freed.
 */
export const freeBlocked = async (tx: Db, campaignId: string): Promise<number> => {
  const blocked = (await matchedGivers(tx, campaignId)).filter((giver) => matchBlockOf(giver) !== null);
  if (blocked.length === 0) return 0;
  // All that a pledge of the same transaction may ask for later, in the one order.
  const funds = await tx.matchFund.findMany({
    where: { OR: [{ state: 'open' }, { matches: { some: { campaignId, state: 'reserved' } } }] },
    select: { id: true },
  });
  await lockFunds(
    tx,
    funds.map(({ id }) => id),
  );
  const { count } = await tx.pledgeMatch.updateMany({
    where: { pledgeId: { in: blocked.map(({ id }) => id) }, state: 'reserved' },
    data: { state: 'freed' },
  });
  return count;
};
