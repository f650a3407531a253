import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { endSql } from '../late';

type Wanted = { listingId: string; count: number; labels: readonly string[]; now: Date };

/** Units that a booking still needs, or that are not back yet: they cannot be taken away. */
const heldUnits = async (tx: Db, listingId: string, now: Date): Promise<Set<string>> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT unit_id AS id FROM claim JOIN unit ON unit.id = claim.unit_id
    WHERE unit.listing_id = ${listingId} AND claim.is_active AND kind = 'booking'
      AND (${endSql('claim')} > ${now} OR due_back_at IS NOT NULL)`;
  return new Set(rows.map(({ id }) => id));
};

/**
 * Brings a listing to `count` units, the listing's row being locked by the caller. New ones are added; superfluous ones
 * are retired, the youngest first, but never one that a booking holds. Labels go to the units in order.
 */
export const setUnits = async (tx: Db, { listingId, count, labels, now }: Wanted): Promise<void> => {
  const units = await tx.unit.findMany({
    where: { listingId, isActive: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, label: true },
  });
  const held = await heldUnits(tx, listingId, now);
  const excess = units.length - count;
  const retired = excess <= 0 ? [] : units.filter(({ id }) => !held.has(id)).slice(-excess);
  if (retired.length < excess) {
    const limit = units.length - retired.length;
    throw new AppError('invalid', 'form', {
      fields: { units: { key: 'listing.unitHeld', values: { limit } } },
    });
  }
  const gone = new Set(retired.map(({ id }) => id));
  await tx.unit.updateMany({ where: { id: { in: [...gone] } }, data: { isActive: false } });
  const kept = units.filter(({ id }) => !gone.has(id));
  for (const [index, unit] of kept.entries()) {
    const label = labels[index] ?? '';
    if (label !== unit.label) await tx.unit.update({ where: { id: unit.id }, data: { label } });
  }
  for (let index = kept.length; index < count; index += 1) {
    await tx.unit.create({
      data: { listingId, label: labels[index] ?? '', createdAt: new Date(now.getTime() + index) },
    });
  }
};
