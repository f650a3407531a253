import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';
import { offStates, takingPlace } from './lifecycle';

const { sql, raw } = Prisma;

/*
 * What `isBookable` and `placesFree` say of one slot, for statements that look at many. `slot` is the name the slot
 * has in the statement; it is never typed by anyone. Tests hold both ways of saying it against each other.
 */

/** It takes place, as far as one knows: written out as the partial indexes have it. */
export const takesPlaceSql = (slot: string): Prisma.Sql =>
  sql`${raw(slot)}.state IN (${raw(takingPlace.sql)})`;

/** It was called off or fell short: written out as well. */
export const isOffSql = (slot: string): Prisma.Sql => sql`${raw(slot)}.state IN (${raw(offStates.sql)})`;

/** Places can still be asked for. */
export const isBookableSql = (slot: string, now: Date): Prisma.Sql =>
  sql`${takesPlaceSql(slot)} AND ${raw(slot)}.closes_at > ${now.toISOString()}::timestamptz`;

/** The places that a stranger could have: what someone who waits could take is kept for them. */
export const placesFreeSql = (slot: string): Prisma.Sql => {
  const s = raw(slot);
  return sql`CASE WHEN EXISTS (SELECT 1 FROM wait w WHERE w.slot_id = ${s}.id AND w.state = 'waiting'
      AND w.quantity <= ${s}.capacity - ${s}.taken) THEN 0 ELSE ${s}.capacity - ${s}.taken END`;
};
