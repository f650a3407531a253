import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { balanceOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tellOperators } from '@/lib/notice/operators';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { formatMoney, type Money } from '@/lib/shared/money';
import { lockCampaign } from '../campaign-row';
import { lockFunds } from './reserve';

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
    const next = await tx.pledgeMatch.findMany({
      where: { campaignId, state: 'reserved', pledge: { state: 'paid' }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, fundId: true, amountMinor: true },
    });
    const due = await payable(tx, next);
    const [first] = due;
    if (!first) return next.at(-1)?.id ?? null;
    await tx.pledgeMatch.updateMany({
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

/** A fund that has not been paid in far enough, and by how much. */
type Short = { id: string; partner: string; title: string } & Money;

/**
 * Pays what was reserved for pledges that were paid, batch by batch, each in one transaction with its movement. False when
 * a fund has not been paid in far enough: its operators are told, once, and the rest is paid when it has.
 */
export const payMatches = async (campaignId: string): Promise<boolean> => {
  for (let last: string | null = ''; last !== null; ) last = await payNext(campaignId, last);
  const short = await db.$queryRaw<Short[]>`
    SELECT f.id, f.partner, f.currency, c.title, sum(x.amount_minor)::int AS "amountMinor"
    FROM pledge_match x JOIN match_fund f ON f.id = x.fund_id JOIN campaign c ON c.id = x.campaign_id
    WHERE x.campaign_id = ${campaignId} AND x.state = 'reserved' GROUP BY f.id, c.id`;
  for (const fund of short) await transaction((tx) => tellShort(tx, campaignId, fund));
  return short.length === 0;
};

const tellShort = (tx: Db, campaignId: string, { id, partner, title, ...missing }: Short): Promise<void> =>
  tellOperators(tx, {
    key: `fund-short:${id}:${campaignId}`,
    kind: 'campaign.fundShort',
    values: (locale) => ({
      other: partner,
      title,
      amount: formatMoney(missing, locale),
    }),
    path: `/operate/campaigns/${campaignId}`,
  });
