import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

const { sql, raw } = Prisma;

/*
 * A unit is late while it is out with someone beyond the time that was agreed for it. It is free for nothing new until
 * its return is recorded. `unit` is the name that the unit has in the statement; it is never typed by anyone.
 */

/** The unit is where it belongs, or out with someone whose time is not over. */
export const isBackSql = (unit: string, now: Date): Prisma.Sql =>
  sql`NOT EXISTS (SELECT 1 FROM claim late WHERE late.unit_id = ${raw(unit)}.id AND late.is_active
    AND late.due_back_at <= ${now.toISOString()}::timestamptz)`;

/** What a claim holds: its own time, and without an end while the unit is late. */
export const heldSql = (claim: string, now: Date): Prisma.Sql => {
  const c = raw(claim);
  return sql`CASE WHEN ${c}.due_back_at <= ${now.toISOString()}::timestamptz
    THEN tstzrange(lower(${c}.during), NULL) ELSE ${c}.during END`;
};

/** When a claim ends, to compare with: what is held without an end ends after everything. */
export const endSql = (claim: string): Prisma.Sql => sql`coalesce(upper(${raw(claim)}.during), 'infinity')`;
