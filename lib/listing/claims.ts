import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { AppError, notFound } from '@/lib/shared/errors';
import type { OpenPeriod, Period } from '@/lib/shared/period';
import { holdersFor, scopeFor } from '@/lib/standing/standing';
import { endSql, isBackSql } from './late';
import type { ListingType } from './listing-type';
import { periodOf } from './rules';
import type { BlockDates, UnblockDates } from './schema';
import { listingTypeOf } from './types/registry';
import { isUnheld, unitsFree } from './units';

/**
 * Takes the listing's row for the rest of the transaction. Everything that gives out or takes away units does so
 * first: claims of one listing then stand in line instead of waiting for each other's units crosswise.
 */
export const lockUnits = async (tx: Db, listingId: string): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM listing WHERE id = ${listingId} FOR NO KEY UPDATE`;
};

const justTaken = (): AppError => new AppError('conflict', 'booking.justTaken');

type ClaimUnits = {
  listingId: string;
  period: OpenPeriod;
  quantity: number;
  holdingId: string | null;
  kind?: 'booking' | 'block';
  note?: string;
};

/**
 * Holds `quantity` free units of a listing for a period; the claims' ids. All or nothing: throws
 * `conflict booking.justTaken`. Losers of a race are turned away before they queue; whatever is said here,
 * the exclusion constraint on `claim` lets nobody hold a unit twice, and its trigger lets nobody book one that is late.
 * Owners block their own units all the same.
 */
export const claimUnits = async (
  tx: Db,
  { listingId, period, quantity, holdingId, kind = 'booking', note = '' }: ClaimUnits,
): Promise<string[]> => {
  const isForOthers = kind === 'booking';
  if (isForOthers && (await unitsFree(tx, listingId, period)) < quantity) throw justTaken();
  await lockUnits(tx, listingId);
  const at = now();
  const during = Prisma.sql`tstzrange(${period.from}, ${period.to})`;
  const isBack = isForOthers ? isBackSql('unit', at) : Prisma.sql`true`;
  const claims = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO claim (id, unit_id, during, kind, holding_id, note, created_at)
    SELECT gen_random_uuid()::text, unit.id, ${during}, ${kind}, ${holdingId}, ${note}, ${at}
    FROM unit
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND ${isBack} AND ${isUnheld(during)}
    ORDER BY unit.created_at, unit.id
    LIMIT ${quantity}
    ON CONFLICT DO NOTHING
    RETURNING id`;
  if (claims.length < quantity) throw justTaken();
  return claims.map(({ id }) => id);
};

/** Gives back the units of a holding. */
export const releaseUnits = async (tx: Db, holdingId: string): Promise<void> => {
  await tx.claim.updateMany({ where: { holdingId, isActive: true }, data: { isActive: false } });
};

/** Ends a holding at `until` (an early return); never makes it longer. */
export const shortenClaims = async (tx: Db, holdingId: string, until: Date): Promise<void> => {
  await tx.$executeRaw`
    UPDATE claim SET is_active = false
    WHERE holding_id = ${holdingId} AND is_active AND lower(during) >= ${until}`;
  await tx.$executeRaw`
    UPDATE claim SET during = tstzrange(lower(during), ${until})
    WHERE holding_id = ${holdingId} AND is_active AND ${endSql('claim')} > ${until}`;
};

/** The units of a holding went out: they are due back when its time is over. The listing is held for that moment. */
export const handOut = async (
  tx: Db,
  { listingId, holdingId }: { listingId: string; holdingId: string },
): Promise<void> => {
  await lockUnits(tx, listingId);
  await tx.$executeRaw`
    UPDATE claim SET due_back_at = upper(during) WHERE holding_id = ${holdingId} AND is_active`;
};

/** The units of a holding, which are out without an end, are due back at a moment. The listing is held for that moment. */
export const endUnits = async (
  tx: Db,
  { listingId, holdingId, endsAt }: { listingId: string; holdingId: string; endsAt: Date },
): Promise<void> => {
  await lockUnits(tx, listingId);
  await tx.$executeRaw`
    UPDATE claim SET during = tstzrange(lower(during), greatest(lower(during), ${endsAt}::timestamptz)), due_back_at = ${endsAt}
    WHERE holding_id = ${holdingId} AND is_active AND upper_inf(during)`;
};

/** The units of a holding are back: others can have them again. */
export const bringBack = async (
  tx: Db,
  { listingId, holdingId }: { listingId: string; holdingId: string },
): Promise<void> => {
  await lockUnits(tx, listingId);
  await tx.claim.updateMany({ where: { holdingId, dueBackAt: { not: null } }, data: { dueBackAt: null } });
};

/** Whether a unit that nobody holds for a period is missing only because it is late. */
export const isMissedOnly = async (db: Db, listingId: string, { from, to }: OpenPeriod): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ missed: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM unit WHERE unit.listing_id = ${listingId} AND unit.is_active AND NOT (${isBackSql('unit', now())})
        AND ${isUnheld(Prisma.sql`tstzrange(${from}, ${to})`)}
    ) AS missed`;
  return row?.missed ?? false;
};

/** Dates for which an owner blocks, read as the type reads them; blocks of months need not be whole ones. */
const blockPeriod = (type: ListingType, dates: { from: string; to: string }, timeZone: string): Period =>
  periodOf(type.allocation.grain === 'month' ? 'night' : type.allocation.grain, dates, timeZone);

const blocked = (error: unknown, isAll: boolean): unknown =>
  error instanceof AppError && error.key === 'booking.justTaken'
    ? new AppError('conflict', isAll ? 'listing.datesHeld' : 'listing.tooManyUnits')
    : error;

/** Keeps dates free of bookings: all units, or some of them. Refused where something already holds them. */
export const blockDates = (
  viewer: Viewer,
  { listingId, from, to, quantity, note }: BlockDates,
): Promise<void> =>
  transaction(async (tx) => {
    const listing = await tx.listing.findFirst({
      where: { id: listingId, ownerId: scopeFor(viewer, 'listing.edit') },
    });
    if (!listing) throw notFound();
    const period = blockPeriod(listingTypeOf(listing.type), { from, to }, listing.timeZone);
    if (period.to <= now()) {
      throw new AppError('invalid', 'form', { fields: { to: { key: 'listing.blockPast' } } });
    }
    await lockUnits(tx, listingId);
    const units = await tx.unit.count({ where: { listingId, isActive: true } });
    const wanted = Math.min(quantity ?? units, units);
    try {
      await claimUnits(tx, { listingId, period, quantity: wanted, holdingId: null, kind: 'block', note });
    } catch (error) {
      throw blocked(error, wanted === units);
    }
    const stepsDone = [...new Set([...listing.stepsDone, 'availability'])];
    await tx.listing.update({ where: { id: listingId }, data: { stepsDone } });
  });

/** Opens dates again: what was blocked together with the claim `blockId`. */
export const unblockDates = async (viewer: Viewer, { listingId, blockId }: UnblockDates): Promise<void> => {
  const opened = await db.$executeRaw`
    UPDATE claim SET is_active = false
    FROM claim AS named
      JOIN unit ON unit.id = named.unit_id
      JOIN listing ON listing.id = unit.listing_id
    WHERE named.id = ${blockId} AND named.kind = 'block' AND listing.id = ${listingId} AND listing.owner_id = ANY(${holdersFor(viewer, 'listing.edit')})
      AND claim.kind = 'block' AND claim.is_active AND claim.during = named.during AND claim.created_at = named.created_at
      AND claim.unit_id IN (SELECT id FROM unit WHERE listing_id = ${listingId})`;
  if (opened === 0) throw notFound();
};
