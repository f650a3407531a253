import 'server-only';
import type { ListingType } from '@/lib/listing/listing-type';
import { freeUnitsOf } from '@/lib/listing/units';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Answering, Sought } from './scarcity';
import { listing } from './sought';

const { sql } = Prisma;

/** What leaves for good: as many items as wanted are left, whatever the dates. */
export const itemsFree = (
  types: readonly ListingType[],
  { from, at, sort, quantity }: Sought,
  now: Date,
): Answering => {
  // Who asks for an evening, or for what comes first, asks for something that begins.
  if (at || sort === 'soonest') return { types: [], condition: null, free: null };
  const left = freeUnitsOf(listing.id, sql`tstzrange(${now.toISOString()}::timestamptz, NULL)`, now);
  const isEnough = sql`(SELECT count(*) FROM (${left} LIMIT ${quantity}) enough) >= ${quantity}`;
  return {
    types: types.map(({ name }) => name),
    // A listing that is found has one at least. The CASE is for the reason told in `period-search`.
    condition: quantity > 1 ? sql`CASE WHEN ${isEnough} THEN true ELSE false END` : null,
    free: from || quantity > 1 ? sql`(SELECT count(*)::int FROM (${left}) f)` : null,
  };
};
