import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { AppError } from '@/lib/shared/errors';
import type { OpenPeriod } from '@/lib/shared/period';
import { lockUnits } from './claims';
import { isBackSql } from './late';
import { isUnheld } from './units';

/*
 * What an agreement holds of units, and would hold with other terms. What is newly needed is claimed for the amendment, beside
 * the agreement's own claims: on a unit that is kept only the pieces of time before and after. Nothing is given up before the
 * new terms count; then all claims are moved to them in one transaction.
 */

const { sql } = Prisma;

/** Whose claims these are: what a part of an agreement holds, and what is held for an amendment of it. */
export type Amended = { listingId: string; holdingId: string; amendmentId: string };

/** The period and the number that the new terms speak of. */
export type AmendedUnits = Amended & { period: OpenPeriod; quantity: number };

const during = ({ from, to }: OpenPeriod): Prisma.Sql => sql`tstzrange(${from}, ${to})`;

const ownClaim = ({ holdingId }: Pick<Amended, 'holdingId'>): Prisma.Sql =>
  sql`claim.holding_id = ${holdingId} AND claim.is_active`;
const extraClaim = ({ amendmentId }: Pick<Amended, 'amendmentId'>): Prisma.Sql =>
  sql`claim.amendment_id = ${amendmentId} AND claim.is_active`;

/** The units that own and newly held claims cover for all of the new period: those with something newly held first. */
const coveredUnits = async (db: Db, wanted: AmendedUnits): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim.unit_id AS id FROM claim JOIN unit ON unit.id = claim.unit_id
    WHERE (${ownClaim(wanted)}) OR (${extraClaim(wanted)})
    GROUP BY claim.unit_id HAVING range_agg(claim.during) @> ${during(wanted.period)}
    ORDER BY bool_or(claim.amendment_id IS NOT NULL) DESC, min(unit.created_at), claim.unit_id
    LIMIT ${wanted.quantity}`;
  return rows.map(({ id }) => id);
};

/** The agreement's own units that it could keep for the new period: nobody else holds them then. */
const keepableUnits = async (
  db: Db,
  { holdingId, period, quantity }: Omit<AmendedUnits, 'amendmentId'>,
): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT claim.unit_id AS id FROM claim JOIN unit ON unit.id = claim.unit_id
    WHERE ${ownClaim({ holdingId })} AND NOT EXISTS (
      SELECT 1 FROM claim other WHERE other.unit_id = claim.unit_id AND other.is_active AND other.id <> claim.id
        AND other.during && ${during(period)})
    ORDER BY unit.created_at, unit.id LIMIT ${quantity}`;
  return rows.map(({ id }) => id);
};

/** Whether what an agreement holds is out with its customer: nothing else can take its place then. */
const isOut = async (db: Db, { holdingId }: Pick<Amended, 'holdingId'>): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ out: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM claim WHERE ${ownClaim({ holdingId })} AND claim.due_back_at IS NOT NULL) AS out`;
  return row?.out ?? false;
};

/** Other units that are free for all of the new period. */
const otherUnits = (
  { listingId, holdingId, period }: Omit<AmendedUnits, 'amendmentId' | 'quantity'>,
  at: Date,
) => sql`
  SELECT unit.id, unit.created_at FROM unit
  WHERE unit.listing_id = ${listingId} AND unit.is_active AND ${isBackSql('unit', at)} AND ${isUnheld(during(period))}
    AND NOT EXISTS (SELECT 1 FROM claim WHERE ${ownClaim({ holdingId })} AND claim.unit_id = unit.id)`;

/** How many units an agreement could have with other terms: its own that it can keep, and others that are free. */
export const unitsForAmendment = async (
  db: Db,
  wanted: Omit<AmendedUnits, 'amendmentId'>,
): Promise<number> => {
  const own = (await keepableUnits(db, wanted)).length;
  if (own >= wanted.quantity || (await isOut(db, wanted))) return own;
  const [row] = await db.$queryRaw<{ free: number }[]>`
    SELECT count(*)::int AS free FROM (${otherUnits(wanted, now())}) other`;
  return own + (row?.free ?? 0);
};

/**
 * Holds what the new terms need beyond what the agreement has: its own units are kept where they can be, others come whole. All or
 * nothing: `conflict booking.justTaken`. What is out stays with whoever has it: then only its own units will do.
 */
export const holdUnitsFor = async (tx: Db, wanted: AmendedUnits): Promise<void> => {
  const { listingId, amendmentId, holdingId, period, quantity } = wanted;
  await lockUnits(tx, listingId);
  const at = now();
  const kept = await keepableUnits(tx, wanted);
  await tx.$executeRaw`
    INSERT INTO claim (id, unit_id, during, kind, amendment_id, created_at)
    SELECT gen_random_uuid()::text, claim.unit_id, piece, 'booking', ${amendmentId}, ${at}
    FROM claim, unnest(tstzmultirange(${during(period)}) - tstzmultirange(claim.during)) AS piece
    WHERE ${ownClaim({ holdingId })} AND claim.unit_id = ANY(${kept})
    ON CONFLICT DO NOTHING`;
  const missing = quantity - kept.length;
  if (missing > 0 && !(await isOut(tx, wanted)))
    await tx.$executeRaw`
      INSERT INTO claim (id, unit_id, during, kind, amendment_id, created_at)
      SELECT gen_random_uuid()::text, other.id, ${during(period)}, 'booking', ${amendmentId}, ${at}
      FROM (${otherUnits(wanted, at)}) other ORDER BY other.created_at, other.id LIMIT ${missing}
      ON CONFLICT DO NOTHING`;
  if ((await coveredUnits(tx, wanted)).length < quantity) throw new AppError('conflict', 'booking.justTaken');
};

/**
 * The new terms count: the agreement holds them and nothing else. What it gives up is free at once; what is out is due back when
 * the new time is over.
 */
export const moveUnitsTo = async (tx: Db, wanted: AmendedUnits): Promise<void> => {
  const { listingId, holdingId, period, quantity } = wanted;
  await lockUnits(tx, listingId);
  const units = await coveredUnits(tx, wanted);
  if (units.length < quantity) throw new AppError('conflict', 'booking.justTaken');
  await tx.$executeRaw`
    UPDATE claim SET holding_id = ${holdingId}, amendment_id = NULL
    WHERE ${extraClaim(wanted)} AND claim.unit_id = ANY(${units})
      AND NOT EXISTS (SELECT 1 FROM claim own WHERE own.holding_id = ${holdingId} AND own.is_active AND own.unit_id = claim.unit_id)`;
  await tx.$executeRaw`
    UPDATE claim SET is_active = false
    WHERE (${extraClaim(wanted)}) OR (${ownClaim(wanted)} AND NOT claim.unit_id = ANY(${units}))`;
  await tx.$executeRaw`
    UPDATE claim SET during = ${during(period)},
      due_back_at = CASE WHEN due_back_at IS NULL THEN NULL ELSE ${period.to}::timestamptz END
    WHERE ${ownClaim(wanted)}`;
};

/** Nothing comes of it: what was newly held is free again. The listing is held for that moment. */
export const releaseUnitsOf = async (
  tx: Db,
  { listingId, amendmentId }: Omit<Amended, 'holdingId'>,
): Promise<void> => {
  await lockUnits(tx, listingId);
  await tx.claim.updateMany({ where: { amendmentId, isActive: true }, data: { isActive: false } });
};
