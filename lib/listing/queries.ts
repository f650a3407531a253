import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import type { Details } from './fields';
import { type Approval, Fees, type ListingState, Rates } from './schema';

/** What a booking needs to know of a listing, the exact place included: never sent to a page as it is. */
export const bookableListing = async (db: Db, id: string) => {
  const row = await db.listing.findFirst({
    where: { id, state: { not: 'draft' } },
    select: {
      id: true,
      ownerId: true,
      type: true,
      state: true,
      title: true,
      rates: true,
      fees: true,
      depositMinor: true,
      currency: true,
      timeZone: true,
      approval: true,
      cancellation: true,
      noticeHours: true,
      minLength: true,
      maxLength: true,
      details: true,
      address: true,
      lat: true,
      lng: true,
    },
  });
  if (!row) throw notFound();
  return {
    ...row,
    state: row.state as ListingState,
    approval: row.approval as Approval,
    rates: Rates.parse(row.rates),
    fees: Fees.parse(row.fees),
    details: row.details as Details,
  };
};

export type BookableListing = Awaited<ReturnType<typeof bookableListing>>;

/** How many units nobody holds at any moment of a period. */
export const unitsFree = async (db: Db, listingId: string, { from, to }: Period): Promise<number> => {
  const [row] = await db.$queryRaw<{ free: number }[]>`
    SELECT count(*)::int AS free FROM unit
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND NOT EXISTS (
      SELECT 1 FROM claim
      WHERE claim.unit_id = unit.id AND claim.is_active AND claim.during && tstzrange(${from}, ${to})
    )`;
  return row?.free ?? 0;
};

export type Busy = { from: Date; to: Date; unitsFree: number };

/**
 * The stretches of `[from, to)` in which fewer units are free than the listing has, in order, each with how many
 * are left. Neighbouring stretches with the same number are one.
 */
export const busyOf = async (db: Db, listingId: string, from: Date, to: Date): Promise<Busy[]> => {
  const units = await db.unit.count({ where: { listingId, isActive: true } });
  const held = await db.$queryRaw<Period[]>`
    SELECT greatest(lower(during), ${from}) AS "from", least(upper(during), ${to}) AS "to"
    FROM claim JOIN unit ON unit.id = claim.unit_id
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND claim.is_active AND during && tstzrange(${from}, ${to})`;
  return stretches(held, units);
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
