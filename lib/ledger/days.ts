import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { addToDate, startOfDay } from '@/lib/shared/period';
import { isStanding } from './sql';

/** What moved of a credit on a day of the community's clock, and how it stood at its end. */
export type CreditDay = {
  /** `2026-11-30` */
  day: string;
  flowMinor: number;
  transfers: number;
  /** Who took part in its month, up to and with this day. */
  monthPeople: number;
  supplyMinor: number;
  /** What of the flow was for what; '' where nobody said. */
  categories: Readonly<Record<string, number>>;
};

type Row = {
  day: string;
  flow: bigint;
  transfers: number;
  people: number;
  supply: bigint;
  categories: Record<string, number> | null;
};

/** The lowest id that a movement of a day can have: ids begin with their moment (UUIDv7), a minute is left for clocks that differ. */
const firstIdOf = (day: string): string => {
  const ms = startOfDay(day, env.COMMUNITY_TIME_ZONE).getTime() - 60_000;
  const hex = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/**
 * The days on which a credit moved, from one on or all of them, the oldest first. Reads the movements of these days and of the month in which they
 * begin: what stood before is what stands now, less what came since.
 */
export const daysOf = async (db: Db, code: string, from: string | null): Promise<CreditDay[]> => {
  const first = from === null ? '' : firstIdOf(monthOf(from));
  const since = from ?? '0001-01-01';
  const rows = await db.$queryRaw<Row[]>`
    WITH moved AS (
      SELECT p.account_id, p.amount_minor, t.id, t.category, t.kind = 'credit' AND ${isStanding} AS is_flow,
        (t.created_at AT TIME ZONE ${env.COMMUNITY_TIME_ZONE})::date AS day,
        a.balance_minor - (sum(p.amount_minor) OVER (PARTITION BY p.account_id ORDER BY p.id DESC) - p.amount_minor) AS after
      FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
      WHERE a.currency = ${code} AND a.kind = 'credit' AND p.id >= ${first}
    ), days AS (
      SELECT day, coalesce(sum(amount_minor) FILTER (WHERE is_flow AND amount_minor > 0), 0) AS flow,
        count(DISTINCT id) FILTER (WHERE is_flow)::int AS transfers, sum(greatest(after, 0) - greatest(after - amount_minor, 0)) AS grown
      FROM moved WHERE day >= ${since}::date GROUP BY day
    ), came AS (
      SELECT account_id, min(day) AS day FROM moved WHERE is_flow GROUP BY account_id, date_trunc('month', day)
    ), uses AS (
      SELECT day, coalesce(category, '') AS category, sum(amount_minor) AS flow
      FROM moved WHERE is_flow AND amount_minor > 0 AND day >= ${since}::date GROUP BY 1, 2
    )
    SELECT d.day::text AS day, d.flow::bigint AS flow, d.transfers,
      (SELECT count(*)::int FROM came c WHERE c.day <= d.day AND c.day >= date_trunc('month', d.day)) AS people,
      ((SELECT coalesce(sum(greatest(balance_minor, 0)), 0) FROM ledger_account WHERE currency = ${code} AND kind = 'credit')
        - coalesce(sum(d.grown) OVER (ORDER BY d.day DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))::bigint AS supply,
      (SELECT jsonb_object_agg(u.category, u.flow) FROM uses u WHERE u.day = d.day) AS categories
    FROM days d ORDER BY d.day`;
  return rows.map(({ day, flow, transfers, people, supply, categories }) => ({
    ...{ day, transfers, monthPeople: people, categories: categories ?? {} },
    flowMinor: Number(flow),
    supplyMinor: Number(supply),
  }));
};

/** How many took part in what each category was used for since a day. */
export const categoryPeopleSince = async (
  db: Db,
  code: string,
  day: string,
): Promise<Record<string, number>> => {
  const rows = await db.$queryRaw<{ code: string; people: number }[]>`
    SELECT coalesce(t.category, '') AS code, count(DISTINCT p.account_id)::int AS people
    FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
    WHERE a.currency = ${code} AND a.kind = 'credit' AND t.kind = 'credit' AND p.id >= ${firstIdOf(day)} AND ${isStanding}
    GROUP BY 1`;
  return Object.fromEntries(rows.map(({ code: named, people }) => [named, people]));
};

/** The day after. */
export const nextDay = (day: string): string => addToDate(day, { days: 1 });
