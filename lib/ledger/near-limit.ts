import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Credit } from './assets';
import { earnedLimits, limitLevel } from './rules';
import { isGiven, partnerOf } from './sql';

/** How many accounts of a credit are near a limit: each with what its holder has given, by partner, as `earnedLimitsOf` reads it for one. */
export const nearLimit = async (db: Db, credit: Credit): Promise<number> => {
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
