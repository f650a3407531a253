import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import { unitsFree } from './queries';

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

/** Gives back what a booking holds. */
export const releaseClaims = async (tx: Db, bookingId: string): Promise<void> => {
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
