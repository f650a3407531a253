import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { balanceOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tell } from '@/lib/notice/commands';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { isLocale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';
import { type CampaignRow, lockCampaign } from '../campaign-row';
import { campaignCurrency } from '../rules';
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

/** Funds in the order in which they were made: which one gives first, and how all who take several take them. */
const byAge = [{ createdAt: 'asc' }, { id: 'asc' }] as const;

/** Takes the rows of several funds; no two who do so wait for each other. */
export const lockFunds = async (tx: Db, ids: readonly string[]): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM match_fund WHERE id = ANY(${ids}) ORDER BY created_at, id FOR NO KEY UPDATE`;
};

/** The fund with its row taken: what is left of its pot stays true until this ends. Several are taken `byAge`. */
const lockFund = async (tx: Db, id: string): Promise<Fund> => {
  await tx.$queryRaw`SELECT id FROM match_fund WHERE id = ${id} FOR NO KEY UPDATE`;
  return tx.matchFund.findUniqueOrThrow({ where: { id } });
};

/**
 * What the fund gave so far; one person is one address, whether they are signed in or not: what follows a plus in it only sorts
 * someone's own mail (RFC 5233).
 */
const givenSoFar = async (
  tx: Db,
  fundId: string,
  campaignId: string,
  { id, email, memberId }: MatchablePledge,
): Promise<SoFar> => {
  const [sums] = await tx.$queryRaw<[SoFar]>`
    SELECT coalesce(sum(x.amount_minor) FILTER (WHERE x.campaign_id = ${campaignId}), 0)::int AS "projectMinor",
      coalesce(sum(x.amount_minor) FILTER (WHERE regexp_replace(g.email::text, '\\+[^@]*@', '@')::citext
        = regexp_replace(${email}::text, '\\+[^@]*@', '@')::citext OR g.member_id = ${memberId}), 0)::int AS "personMinor"
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
 * caller holds the campaign. The oldest open fund that fits gives, and stays with
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
  const funds = await tx.matchFund.findMany({ where: { state: 'open' }, orderBy: [...byAge] });
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

type Due = { id: string; fundId: string; amountMinor: number };

/** Those of the next matches that their funds can pay now, in order: what was promised may not have been paid in yet. */
const payable = async (tx: Db, next: readonly Due[]): Promise<Due[]> => {
  const fundIds = [...new Set(next.map(({ fundId }) => fundId))];
  await lockFunds(tx, fundIds);
  const left = new Map<string, number>();
  for (const id of fundIds) left.set(id, await balanceOf(tx, account.fund(id)));
  return next.filter(({ fundId, amountMinor }) => {
    const rest = (left.get(fundId) ?? 0) - amountMinor;
    if (rest < 0) return false;
    left.set(fundId, rest);
    return true;
  });
};

/** Pays the next matches of a campaign that succeeded, out of their funds; the id of the last one looked at, or null. */
const payNext = (campaignId: string, after: string): Promise<string | null> =>
  transaction(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    const next = await tx.match.findMany({
      where: { campaignId, state: 'reserved', pledge: { state: 'paid' }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, fundId: true, amountMinor: true },
    });
    const due = await payable(tx, next);
    const [first] = due;
    if (!first) return next.at(-1)?.id ?? null;
    await tx.match.updateMany({
      where: { id: { in: due.map(({ id }) => id) }, state: 'reserved' },
      data: { state: 'paid' },
    });
    const sums = new Map<string, number>();
    for (const { fundId, amountMinor } of due) sums.set(fundId, (sums.get(fundId) ?? 0) + amountMinor);
    const postings = [...sums].flatMap(([fundId, amountMinor]) =>
      move(account.fund(fundId), account.campaign(campaignId), amountMinor, campaign.currency),
    );
    await transfer(tx, { key: `campaign:${campaignId}:match:${first.id}`, kind: 'match', postings });
    return next.at(-1)?.id ?? null;
  });

/**
 * Pays what was reserved for pledges that were paid, batch by batch, each in one transaction with its movement. False when
 * a fund has not been paid in far enough: its operators are told, once, and the rest is paid when it has.
 */
export const payMatches = async (campaignId: string): Promise<boolean> => {
  for (let last: string | null = ''; last !== null; ) last = await payNext(campaignId, last);
  const short = await db.$queryRaw<{ id: string; partner: string; title: string; amountMinor: number }[]>`
    SELECT f.id, f.partner, c.title, sum(x.amount_minor)::int AS "amountMinor"
    FROM match x JOIN match_fund f ON f.id = x.fund_id JOIN campaign c ON c.id = x.campaign_id
    WHERE x.campaign_id = ${campaignId} AND x.state = 'reserved' GROUP BY f.id, c.id`;
  for (const { id, partner, title, amountMinor } of short) {
    await transaction((tx) => tellShort(tx, campaignId, { id, partner, title, amountMinor }));
  }
  return short.length === 0;
};

const tellShort = async (
  tx: Db,
  campaignId: string,
  { id, partner, title, amountMinor }: { id: string; partner: string; title: string; amountMinor: number },
): Promise<void> => {
  const operators = await tx.member.findMany({
    where: { role: 'operator', deletedAt: null },
    select: { id: true, locale: true },
  });
  for (const { id: memberId, locale } of operators) {
    const amount = formatMoney({ amountMinor, currency: campaignCurrency }, isLocale(locale) ? locale : 'fr');
    await tell(tx, {
      key: `fund-short:${id}:${campaignId}:${memberId}`,
      memberId,
      kind: 'campaign.fundShort',
      values: { other: partner, title, amount },
      path: `/operate/campaigns/${campaignId}`,
    });
  }
};
