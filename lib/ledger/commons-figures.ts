import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { startOfDay } from '@/lib/shared/period';
import { account } from './accounts';
import { fewestShown } from './months';

type Row = { kind: string; minor: bigint; people: number };

/** What was given to the community since a day, and what it thanked with; null: nothing, or so few people are behind it that they could be recognised. */
export const commonsSince = async (
  db: Db,
  code: string,
  day: string,
): Promise<{ givenMinor: number | null; thankedMinor: number | null }> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.kind, sum(abs(p.amount_minor))::bigint AS minor, count(DISTINCT q.account_id)::int AS people
    FROM ledger_account a JOIN posting p ON p.account_id = a.id JOIN transfer t ON t.id = p.transfer_id
      JOIN posting q ON q.transfer_id = t.id AND q.account_id <> a.id
    WHERE a.code = ${account.common(code)} AND t.kind IN ('common', 'thanks')
      AND t.created_at >= ${startOfDay(day, env.COMMUNITY_TIME_ZONE)}
    GROUP BY t.kind`;
  const sum = (kind: string): number | null => {
    const found = rows.find((row) => row.kind === kind);
    return found && found.people >= fewestShown ? Number(found.minor) : null;
  };
  return { givenMinor: sum('common'), thankedMinor: sum('thanks') };
};
