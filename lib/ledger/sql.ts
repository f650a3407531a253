import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

const { sql } = Prisma;

/** What a credit is counted in, by its code, as `creditAssetOf` reads it, and whether it is open; null where there is no code. */
export const creditSql = (
  code: Prisma.Sql,
): Prisma.Sql => sql`(SELECT json_build_object('code', credit.code, 'unit', credit.unit,
  'decimals', credit.decimals, 'words', credit.words, 'isInUse', credit.is_in_use) FROM asset credit WHERE credit.code = ${code})`;

/** Of a transfer `t`: it stands, nothing has put it right later. */
export const isStanding = sql`NOT EXISTS (SELECT 1 FROM transfer c WHERE c.corrects_id = t.id)`;

/** What posting `p` of transfer `t` brings was given for something: only that moves the limits of an account. */
export const isGiven = sql`p.amount_minor > 0 AND t.kind = 'credit' AND t.due_id IS NOT NULL AND t.corrects_id IS NULL AND ${isStanding}`;

/** Who is behind an account: its holder, whatever of theirs lies on it; without one, the account itself. */
export const partnerOf = (alias: string): Prisma.Sql =>
  Prisma.raw(`coalesce(${alias}.holder_id, ${alias}.id)`);
