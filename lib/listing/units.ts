import 'server-only';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { OpenPeriod, Period } from '@/lib/shared/period';
import { endSql, heldSql, isBackSql } from './late';

const { sql } = Prisma;

/** Nobody holds the unit that is called `unit` at any moment of a range. */
export const isUnheld = (during: Prisma.Sql): Prisma.Sql => sql`NOT EXISTS (
  SELECT 1 FROM claim WHERE claim.unit_id = unit.id AND claim.is_active AND claim.during && ${during})`;

/** The units of a listing that can be had for all of a range: nobody holds them, and none is late. */
export const freeUnitsOf = (listingId: Prisma.Sql, during: Prisma.Sql, now: Date): Prisma.Sql => sql`
  SELECT unit.id FROM unit
  WHERE unit.listing_id = ${listingId} AND unit.is_active AND ${isBackSql('unit', now)} AND ${isUnheld(during)}`;

/** Reached by nothing but what is held with no end. */
const withoutEnd = sql`tstzrange('infinity', NULL)`;

/** The units of a listing that nobody holds without saying until when. */
export const unletUnitsOf = (listingId: Prisma.Sql, now: Date): Prisma.Sql =>
  freeUnitsOf(listingId, withoutEnd, now);

/** Whether all units of a listing are held, each by somebody who need not say until when. */
export const isLetWithoutEnd = async (db: Db, listingId: string): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ isLet: boolean }[]>`
    SELECT NOT EXISTS (${unletUnitsOf(sql`${listingId}`, now())}) AS "isLet"`;
  return row?.isLet ?? false;
};

/** All units of a listing. */
export const unitsOf = (listingId: Prisma.Sql): Prisma.Sql =>
  sql`SELECT unit.id FROM unit WHERE unit.listing_id = ${listingId} AND unit.is_active`;

/** How many units nobody holds at any moment of a period; one that is late is free for nothing new. */
export const unitsFree = async (db: Db, listingId: string, { from, to }: OpenPeriod): Promise<number> => {
  const [row] = await db.$queryRaw<{ free: number }[]>`
    SELECT count(*)::int AS free FROM (${freeUnitsOf(sql`${listingId}`, sql`tstzrange(${from}, ${to})`, now())}) AS unit`;
  return row?.free ?? 0;
};

export type Busy = { from: Date; to: Date; unitsFree: number };

/**
 * The stretches of `[from, to)` in which fewer units are free than the listing has, in order, each with how many
 * are left. Neighbouring stretches with the same number are one. A unit that is late is held without an end.
 */
export const busyOf = async (db: Db, listingId: string, from: Date, to: Date): Promise<Busy[]> => {
  const present = now();
  const [row] = await db.$queryRaw<{ units: number; held: { from: number; to: number }[] }[]>`
    WITH own AS (SELECT id FROM unit WHERE listing_id = ${listingId} AND is_active), held AS (
      SELECT unnest(range_agg(${heldSql('claim', present)} * tstzrange(${from}, ${to}))) AS during
      FROM claim JOIN own ON own.id = claim.unit_id
      WHERE claim.is_active AND (during && tstzrange(${from}, ${to}) OR due_back_at <= ${present})
      GROUP BY claim.unit_id
    )
    SELECT (SELECT count(*)::int FROM own) AS units, coalesce(json_agg(json_build_object(
      'from', extract(epoch FROM lower(during)) * 1000, 'to', extract(epoch FROM upper(during)) * 1000)), '[]') AS held
    FROM held`;
  const held = row?.held.map((each) => ({ from: new Date(each.from), to: new Date(each.to) })) ?? [];
  return stretches(held, row?.units ?? 0);
};

/** Sweeps over the moments at which a hold begins or ends. */
const stretches = (held: readonly Period[], units: number): Busy[] => {
  const changes = new Map<number, number>();
  const change = (at: Date, by: number) => changes.set(at.getTime(), (changes.get(at.getTime()) ?? 0) + by);
  for (const { from, to } of held) {
    change(from, 1);
    change(to, -1);
  }
  const busy: Busy[] = [];
  let taken = 0;
  let since: number | undefined;
  for (const [at, by] of [...changes].sort(([one], [other]) => one - other)) {
    if (by === 0) continue;
    if (taken > 0 && since !== undefined)
      busy.push({ from: new Date(since), to: new Date(at), unitsFree: units - taken });
    taken += by;
    since = at;
  }
  return busy;
};

export type Block = { id: string; from: Date; to: Date; note: string; units: number };

/** The owner's own blocks that are not over, soonest first; one entry for what was blocked together. */
export const blocksOf = (db: Db, listingId: string, now: Date): Promise<Block[]> =>
  db.$queryRaw<Block[]>`
    SELECT min(claim.id) AS id, lower(during) AS "from", upper(during) AS "to", note, count(*)::int AS units
    FROM claim JOIN unit ON unit.id = claim.unit_id
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND claim.is_active
      AND kind = 'block' AND ${endSql('claim')} > ${now}
    GROUP BY during, note, claim.created_at
    ORDER BY lower(during), id`;
