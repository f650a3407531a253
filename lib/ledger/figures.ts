import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { account } from './accounts';
import type { Credit } from './assets';
import { balanceOf } from './queries';
import { earnedLimits, limitLevel } from './rules';
import { isGiven, isStanding, partnerOf } from './sql';

/** What fewer people than these are behind is not shown: nobody is to be recognised by it. */
export const fewestShown = 5;

/** What a month moved, and what there was at its end; null where too few took part. */
export type MonthFigures = {
  /** `2026-11` */
  month: string;
  flowMinor: number | null;
  transfers: number | null;
  supplyMinor: number | null;
};

export type CreditFigures = {
  /** Accounts on which something has moved. */
  accounts: number;
  /** What those who have something have together. */
  supplyMinor: number | null;
  /** How many are near a limit; null: some, but too few to say. */
  nearLimit: number | null;
  /** How often what there is changed hands in these months. */
  velocity: number | null;
  months: MonthFigures[];
  /** What the transfers of these months were for, the most first. Null: none said, or too few people. */
  categories: { code: string | null; flowMinor: number }[];
  /** What the community itself has, bears for who left, and keeps to cover it. */
  commonMinor: number;
  lossMinor: number;
  reserveMinor: number | null;
};

const shownMonths = 12;

type MonthRow = { month: string; flow: bigint; transfers: number; people: number; supply: bigint };

/** By month on the community's clock, this one last. */
const monthsOf = (db: Db, code: string, now: Date): Promise<MonthRow[]> => db.$queryRaw<MonthRow[]>`
  WITH months AS (
    SELECT generate_series(date_trunc('month', ${now}::timestamptz AT TIME ZONE ${env.COMMUNITY_TIME_ZONE}) - ${shownMonths - 1} * interval '1 month',
      date_trunc('month', ${now}::timestamptz AT TIME ZONE ${env.COMMUNITY_TIME_ZONE}), interval '1 month') AS month
  ), moved AS (
    SELECT p.account_id, p.amount_minor, t.id, t.kind = 'credit' AND ${isStanding} AS is_flow,
      greatest(date_trunc('month', t.created_at AT TIME ZONE ${env.COMMUNITY_TIME_ZONE}), (SELECT min(month) - interval '1 month' FROM months)) AS month
    FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
    WHERE a.currency = ${code} AND a.kind = 'credit'
  ), flow AS (
    SELECT month, sum(amount_minor) FILTER (WHERE amount_minor > 0) AS flow, count(DISTINCT id)::int AS transfers,
      count(DISTINCT account_id)::int AS people
    FROM moved WHERE is_flow GROUP BY month
  ), delta AS (
    SELECT account_id, month, sum(amount_minor) AS minor FROM moved GROUP BY account_id, month
  ), stood AS (
    SELECT g.month, sum(coalesce(d.minor, 0)) OVER (PARTITION BY g.account_id ORDER BY g.month) AS minor
    FROM (SELECT DISTINCT a.account_id, m.month FROM delta a CROSS JOIN (SELECT month FROM months UNION SELECT min(month) - interval '1 month' FROM months) m) g
      LEFT JOIN delta d ON d.account_id = g.account_id AND d.month = g.month
  )
  SELECT to_char(m.month, 'YYYY-MM') AS month, coalesce(f.flow, 0)::bigint AS flow, coalesce(f.transfers, 0) AS transfers,
    coalesce(f.people, 0) AS people, coalesce((SELECT sum(greatest(s.minor, 0)) FROM stood s WHERE s.month = m.month), 0)::bigint AS supply
  FROM months m LEFT JOIN flow f ON f.month = m.month ORDER BY m.month`;

/** Each account with what its holder has given, by partner: as `earnedLimitsOf` reads it for one. */
const nearOf = async (db: Db, credit: Credit): Promise<number> => {
  const rows = await db.$queryRaw<{ balance: bigint; given: bigint[] }[]>`
    WITH given AS (
      SELECT p.account_id, sum(p.amount_minor)::bigint AS minor
      FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
        JOIN posting q ON q.transfer_id = t.id AND q.account_id <> a.id JOIN ledger_account o ON o.id = q.account_id
      WHERE a.currency = ${credit.code} AND a.kind = 'credit' AND ${isGiven}
      GROUP BY p.account_id, ${partnerOf('o')}
    )
    SELECT a.balance_minor AS balance, coalesce(array_agg(g.minor) FILTER (WHERE g.minor IS NOT NULL), '{}') AS given
    FROM ledger_account a LEFT JOIN given g ON g.account_id = a.id
    WHERE a.currency = ${credit.code} AND a.kind = 'credit' GROUP BY a.id`;
  return rows.filter(({ balance, given }) => {
    const limits = earnedLimits(credit, given.map(Number));
    return limitLevel(Number(balance), limits, credit.warnPercent) !== 'fine';
  }).length;
};

const categoriesOf = async (db: Db, code: string, since: string): Promise<CreditFigures['categories']> => {
  const rows = await db.$queryRaw<{ code: string | null; flow: bigint; people: number }[]>`
    SELECT t.category AS code, sum(p.amount_minor) FILTER (WHERE p.amount_minor > 0)::bigint AS flow, count(DISTINCT p.account_id)::int AS people
    FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
    WHERE a.currency = ${code} AND a.kind = 'credit' AND t.kind = 'credit' AND t.created_at >= ${new Date(`${since}-01T00:00:00Z`)}
      AND ${isStanding}
    GROUP BY t.category ORDER BY flow DESC`;
  const sums = new Map<string | null, number>();
  for (const { code: named, flow, people } of rows) {
    const shown = people >= fewestShown ? named : null;
    sums.set(shown, (sums.get(shown) ?? 0) + Number(flow));
  }
  return [...sums].map(([named, flowMinor]) => ({ code: named, flowMinor }));
};

/** How a credit is doing, for everyone; what too few people are behind is left out. */
export const creditFigures = async (db: Db, credit: Credit, now: Date): Promise<CreditFigures> => {
  const { code, backingCurrency } = credit;
  const rows = await monthsOf(db, code, now);
  const accounts = await db.ledgerAccount.count({ where: { currency: code, kind: 'credit' } });
  const isMany = accounts >= fewestShown;
  const months = rows.map(({ month, flow, transfers, people, supply }) => ({
    month,
    ...(people >= fewestShown || people === 0
      ? { flowMinor: Number(flow), transfers }
      : { flowMinor: null, transfers: null }),
    supplyMinor: isMany ? Number(supply) : null,
  }));
  const near = await nearOf(db, credit);
  const supplies = rows.map(({ supply }) => Number(supply));
  const average = supplies.reduce((sum, each) => sum + each, 0) / Math.max(1, supplies.length);
  const flowMinor = rows.reduce((sum, { flow }) => sum + Number(flow), 0);
  return {
    accounts,
    supplyMinor: isMany ? (supplies.at(-1) ?? 0) : null,
    nearLimit: near === 0 || near >= fewestShown ? near : null,
    velocity: isMany && average > 0 ? flowMinor / average : null,
    months,
    categories: isMany ? await categoriesOf(db, code, rows[0]?.month ?? '2000-01') : [],
    commonMinor: await balanceOf(db, account.common(code)),
    lossMinor: await balanceOf(db, account.loss(code)),
    reserveMinor: backingCurrency ? await balanceOf(db, account.reserve(code, backingCurrency)) : null,
  };
};
