import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { isStanding } from './sql';

export type MonthUse = {
  /** `2026-11` */
  month: string;
  category: string | null;
  transfers: number;
  people: number;
  flowMinor: number;
};

/** What moved of a credit by month and by what it was for, the newest month first; at most so many rows. */
export const usesByMonth = async (db: Db, code: string, limit = 5000): Promise<MonthUse[]> => {
  const rows = await db.$queryRaw<(Omit<MonthUse, 'flowMinor'> & { flow: bigint })[]>`
    SELECT to_char(t.created_at AT TIME ZONE ${env.COMMUNITY_TIME_ZONE}, 'YYYY-MM') AS month, t.category,
      count(DISTINCT t.id)::int AS transfers, count(DISTINCT p.account_id)::int AS people,
      sum(p.amount_minor) FILTER (WHERE p.amount_minor > 0)::bigint AS flow
    FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
    WHERE a.currency = ${code} AND a.kind = 'credit' AND t.kind = 'credit' AND ${isStanding}
    GROUP BY 1, 2 ORDER BY 1 DESC, flow DESC LIMIT ${limit}`;
  return rows.map(({ flow, ...row }) => ({ ...row, flowMinor: Number(flow) }));
};
