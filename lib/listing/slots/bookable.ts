import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';
import { offStates, takingPlace } from './lifecycle';
import type { SlotSql } from './sql';

const { sql, raw } = Prisma;

/*
 * What `isBookable` and `placesFree` say of one slot, for statements that look at many. Tests hold both ways of saying it
 * against each other.
 */

/** It takes place, as far as one knows: written out as the partial indexes have it. */
export const takesPlaceSql = ({ state }: SlotSql): Prisma.Sql => sql`${state} IN (${raw(takingPlace.sql)})`;

/** It was called off or fell short: written out as well. */
export const isOffSql = ({ state }: SlotSql): Prisma.Sql => sql`${state} IN (${raw(offStates.sql)})`;

/** Places can still be asked for. */
export const isBookableSql = (slot: SlotSql, now: Date): Prisma.Sql =>
  sql`${takesPlaceSql(slot)} AND ${slot.closesAt} > ${now.toISOString()}::timestamptz`;

/** The places that a stranger could have: what someone who waits could take is kept for them. */
export const placesFreeSql = ({ id, capacity, taken }: SlotSql): Prisma.Sql =>
  sql`CASE WHEN EXISTS (SELECT 1 FROM wait w WHERE w.slot_id = ${id} AND w.state = 'waiting'
      AND w.quantity <= ${capacity} - ${taken}) THEN 0 ELSE ${capacity} - ${taken} END`;
