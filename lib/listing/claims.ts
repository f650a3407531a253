import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import type { ListingType } from './listing-type';
import { unitsFree } from './queries';
import { periodOf } from './rules';
import type { BlockDates, UnblockDates } from './schema';
import { releasePlaces } from './slots/claims';
import { listingTypeOf } from './types/registry';

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
  period: Period;
  quantity: number;
  bookingId: string | null;
  kind?: 'booking' | 'block';
  note?: string;
};

/**
 * Holds `quantity` free units of a listing for a period; the claims' ids. All or nothing: throws
 * `conflict booking.justTaken`. Losers of a race are turned away before they queue; whatever is said here,
 * the exclusion constraint on `claim` lets nobody hold a unit twice.
 */
export const claimUnits = async (
  tx: Db,
  { listingId, period, quantity, bookingId, kind = 'booking', note = '' }: ClaimUnits,
): Promise<string[]> => {
  if ((await unitsFree(tx, listingId, period)) < quantity) throw justTaken();
  await lockUnits(tx, listingId);
  const claims = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO claim (id, unit_id, during, kind, booking_id, note)
    SELECT gen_random_uuid()::text, unit.id, tstzrange(${period.from}, ${period.to}), ${kind}, ${bookingId}, ${note}
    FROM unit
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND NOT EXISTS (
      SELECT 1 FROM claim
      WHERE claim.unit_id = unit.id AND claim.is_active AND claim.during && tstzrange(${period.from}, ${period.to})
    )
    ORDER BY unit.created_at, unit.id
    LIMIT ${quantity}
    ON CONFLICT DO NOTHING
    RETURNING id`;
  if (claims.length < quantity) throw justTaken();
  return claims.map(({ id }) => id);
};

/** Gives back what a booking holds: units, or places of a session. */
export const releaseClaims = async (tx: Db, bookingId: string): Promise<void> => {
  await releasePlaces(tx, bookingId);
  await tx.claim.updateMany({ where: { bookingId, isActive: true }, data: { isActive: false } });
};

/** Ends what a booking holds at `until` (an early return); never makes it longer. */
export const shortenClaims = async (tx: Db, bookingId: string, until: Date): Promise<void> => {
  await tx.$executeRaw`
    UPDATE claim SET is_active = false
    WHERE booking_id = ${bookingId} AND is_active AND lower(during) >= ${until}`;
  await tx.$executeRaw`
    UPDATE claim SET during = tstzrange(lower(during), ${until})
    WHERE booking_id = ${bookingId} AND is_active AND upper(during) > ${until}`;
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
    const listing = await tx.listing.findFirst({ where: { id: listingId, ownerId: viewer.id } });
    if (!listing) throw notFound();
    const period = blockPeriod(listingTypeOf(listing.type), { from, to }, listing.timeZone);
    if (period.to <= now()) {
      throw new AppError('invalid', 'form', { fields: { to: { key: 'listing.blockPast' } } });
    }
    await lockUnits(tx, listingId);
    const units = await tx.unit.count({ where: { listingId, isActive: true } });
    const wanted = Math.min(quantity ?? units, units);
    try {
      await claimUnits(tx, { listingId, period, quantity: wanted, bookingId: null, kind: 'block', note });
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
    WHERE named.id = ${blockId} AND named.kind = 'block' AND listing.id = ${listingId} AND listing.owner_id = ${viewer.id}
      AND claim.kind = 'block' AND claim.is_active AND claim.during = named.during AND claim.created_at = named.created_at
      AND claim.unit_id IN (SELECT id FROM unit WHERE listing_id = ${listingId})`;
  if (opened === 0) throw notFound();
};
