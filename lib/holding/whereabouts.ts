import 'server-only';
import { claimAs } from '@/lib/listing/sql';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { holdingAs } from './sql';

const { sql } = Prisma;

/** Whether a booking's own units are out, and when somebody else was to bring them back, if somebody has them. */
export type Whereabouts = { isOut: boolean; othersDueBackAt: Date | null };

const own = claimAs('own');
const ours = holdingAs('ours');
const theirs = holdingAs('theirs');

/** Where the units of bookings are, by booking, over all that each holds; those without an entry hold none that is out. */
export const whereaboutsOf = async (
  db: Db,
  bookingIds: readonly string[],
): Promise<Map<string, Whereabouts>> => {
  const held = claimAs('held');
  const isOurs = sql`${theirs.bookingId} = ${ours.bookingId}`;
  const rows = await db.$queryRaw<({ id: string } & Whereabouts)[]>`
    SELECT ${ours.bookingId} AS id, bool_or(${isOurs}) AS "isOut",
      min(${held.dueBackAt}) FILTER (WHERE NOT (${isOurs})) AS "othersDueBackAt"
    FROM ${ours.table} JOIN ${own.table} ON ${own.holdingId} = ${ours.id}
      JOIN ${held.table} ON ${held.unitId} = ${own.unitId} JOIN ${theirs.table} ON ${theirs.id} = ${held.holdingId}
    WHERE ${ours.bookingId} = ANY(${[...bookingIds]}) AND ${own.isActive}
      AND ${held.isActive} AND ${held.dueBackAt} IS NOT NULL
    GROUP BY ${ours.bookingId}`;
  return new Map(rows.map(({ id, ...whereabouts }) => [id, whereabouts]));
};

/** The bookings that come after this one on the same units, soonest first; `until`: those that begin before it. */
export const nextOnUnits = async (db: Db, bookingId: string, until?: Date): Promise<string[]> => {
  const next = claimAs('next');
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT ${theirs.bookingId} AS id
    FROM ${ours.table} JOIN ${own.table} ON ${own.holdingId} = ${ours.id}
      JOIN ${next.table} ON ${next.unitId} = ${own.unitId} JOIN ${theirs.table} ON ${theirs.id} = ${next.holdingId}
    WHERE ${ours.bookingId} = ${bookingId} AND ${next.isActive} AND ${theirs.bookingId} <> ${ours.bookingId}
      AND lower(${next.during}) >= upper(${own.during})
      AND lower(${next.during}) < coalesce(${until ?? null}::timestamptz, 'infinity')
    GROUP BY ${theirs.bookingId} ORDER BY min(lower(${next.during})), ${theirs.bookingId}`;
  return rows.map(({ id }) => id);
};
