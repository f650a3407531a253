import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { type Db, transaction } from '@/lib/platform/db/client';
import { type CampaignRow, lockCampaign } from '../campaign-row';
import { isFundFor, matchFor, type SoFar } from './rules';

/** What a match is reckoned from. */
export type MatchablePledge = {
  id: string;
  email: string;
  memberId: string | null;
  amountMinor: number;
  shippingMinor: number;
};

type Fund = NonNullable<Awaited<ReturnType<Db['matchFund']['findUnique']>>>;

/** The fund with its row taken: what is left of its pot stays true until this ends. Funds are taken in the order of their ids. */
const lockFund = async (tx: Db, id: string): Promise<Fund> => {
  await tx.$queryRaw`SELECT id FROM match_fund WHERE id = ${id} FOR NO KEY UPDATE`;
  return tx.matchFund.findUniqueOrThrow({ where: { id } });
};

/** What the fund gave so far; one person is one address, whether they are signed in or not. */
const givenSoFar = async (
  tx: Db,
  fundId: string,
  campaignId: string,
  { id, email, memberId }: MatchablePledge,
): Promise<SoFar> => {
  const [sums] = await tx.$queryRaw<[SoFar]>`
    SELECT coalesce(sum(x.amount_minor) FILTER (WHERE x.campaign_id = ${campaignId}), 0)::int AS "projectMinor",
      coalesce(sum(x.amount_minor) FILTER (WHERE g.email = ${email}::citext OR g.member_id = ${memberId}), 0)::int AS "personMinor"
    FROM match x JOIN pledge g ON g.id = x.pledge_id
    WHERE x.fund_id = ${fundId} AND x.state <> 'freed' AND x.pledge_id <> ${id}`;
  return sums;
};

type Given = { fundId: string; amountMinor: number };

const give = async (
  tx: Db,
  fundId: string,
  campaign: CampaignRow,
  pledge: MatchablePledge,
  at: Date,
  ownMinor = 0,
): Promise<Given> => {
  const fund = await lockFund(tx, fundId);
  const amountMinor = matchFor(
    { ...fund, givenMinor: fund.givenMinor - ownMinor },
    campaign,
    { ...pledge, at },
    await givenSoFar(tx, fundId, campaign.id, pledge),
  );
  return { fundId, amountMinor };
};

/**
 * Reserves what a fund adds to a pledge that counts from now on, or reckons it anew when the pledge has changed; the
 * caller holds the campaign. The first open fund that fits gives (in the order of their ids: the oldest), and stays with
 * the pledge; one pledge has one fund. Nothing is reserved for what the lead gives to their own campaign.
 * What is reserved is returned.
 */
export const reserveMatch = async (
  tx: Db,
  campaign: CampaignRow,
  pledge: MatchablePledge,
  now: Date,
): Promise<Given | null> => {
  if (pledge.memberId === campaign.leadId) return null;
  const known = await tx.match.findUnique({ where: { pledgeId: pledge.id } });
  if (known?.state === 'reserved') {
    // The period of the fund was looked at when it was reserved; a change afterwards only changes the amount.
    const again = await give(tx, known.fundId, campaign, pledge, known.createdAt, known.amountMinor);
    const data = again.amountMinor > 0 ? { amountMinor: again.amountMinor } : { state: 'freed' };
    await tx.match.update({ where: { id: known.id }, data });
    return again.amountMinor > 0 ? again : null;
  }
  const funds = await tx.matchFund.findMany({ where: { state: 'open' }, orderBy: { id: 'asc' } });
  for (const fund of funds.filter((each) => isFundFor(each, campaign, now))) {
    const given = await give(tx, fund.id, campaign, pledge, now);
    if (given.amountMinor === 0) continue;
    const data = { ...given, campaignId: campaign.id, state: 'reserved', createdAt: now };
    await tx.match.upsert({
      where: { pledgeId: pledge.id },
      create: { ...data, pledgeId: pledge.id },
      update: data,
    });
    return given;
  }
  return null;
};

/** Gives what was reserved for a pledge back to its fund: for pledges to come, not for those that were made. */
export const freeMatch = async (tx: Db, pledgeId: string): Promise<void> => {
  await tx.match.updateMany({ where: { pledgeId, state: 'reserved' }, data: { state: 'freed' } });
};

const batch = 500;

/** Pays the next matches of a campaign that succeeded, out of their funds; false when there are none left. */
const payNext = (campaignId: string): Promise<boolean> =>
  transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    const next = await tx.match.findMany({
      where: { campaignId, state: 'reserved', pledge: { state: 'paid' } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, fundId: true, amountMinor: true },
    });
    const [first] = next;
    if (!first) return false;
    await tx.match.updateMany({
      where: { id: { in: next.map(({ id }) => id) }, state: 'reserved' },
      data: { state: 'paid' },
    });
    const sums = new Map<string, number>();
    for (const { fundId, amountMinor } of next) sums.set(fundId, (sums.get(fundId) ?? 0) + amountMinor);
    const postings = [...sums].flatMap(([fundId, amountMinor]) =>
      move(account.fund(fundId), account.campaign(campaignId), amountMinor, campaign.currency),
    );
    await transfer(tx, { key: `campaign:${campaignId}:match:${first.id}`, kind: 'match', postings });
    return true;
  });

/** Pays all that was reserved for pledges that were paid: batch by batch, each in one transaction with its movement. */
export const payMatches = async (campaignId: string): Promise<void> => {
  while (await payNext(campaignId));
};
