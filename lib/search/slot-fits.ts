import 'server-only';
import type { ListingType } from '@/lib/listing/listing-type';
import { isBookableSql, placesFreeSql } from '@/lib/listing/slots/bookable';
import { Prisma } from '@/lib/platform/db/generated/client';
import { addToDate, isPlainDate } from '@/lib/shared/period';
import type { Answering } from './answering';
import { instant } from './periods';
import { hasOffset, partsOfDay } from './rules';
import type { SearchListings } from './schema';

const { sql, join, raw } = Prisma;

/** A searched moment as it is at the ends of the world: what lies between is sure to hold every clock's. */
const somewhere = (text: string, hours: number): Prisma.Sql =>
  hasOffset(text)
    ? sql`${text}::timestamptz`
    : sql`((${text}::timestamp AT TIME ZONE 'UTC') + ${hours}::int * interval '1 hour')`;

/** It begins within the dates, the last day included, on the clock of the place. */
const beginsWithin = (s: Prisma.Sql, from: string, to: string): Prisma.Sql =>
  isPlainDate(to)
    ? sql`${s}.starts_at >= ${instant(from)} AND ${s}.starts_at < ${instant(addToDate(to, { days: 1 }))}`
    : sql`${s}.starts_at >= ${instant(from)} AND ${s}.starts_at <= ${instant(to)}`;

/** Bounds around these that are the same in every row: an index of times can follow them. */
const beginsAround = (s: Prisma.Sql, from: string, to: string): Prisma.Sql =>
  sql`${s}.starts_at >= ${somewhere(from, -14)}
    AND ${s}.starts_at <= ${somewhere(isPlainDate(to) ? addToDate(to, { days: 1 }) : to, 12)}`;

const beginsAt = (s: Prisma.Sql, part: keyof typeof partsOfDay): Prisma.Sql => {
  const { from, to } = partsOfDay[part];
  const local = sql`(${s}.starts_at AT TIME ZONE l.time_zone)::time`;
  return sql`${local} >= ${from}::time AND ${local} < ${to}::time`;
};

/**
 * What a slot of listing `l` must fulfil to be what was asked for: places can be asked for, and where a time or a
 * number was said, so many are free. `slot` is its name in the statement. What no index can follow stands in a CASE, for
 * the reason told in `periods`.
 */
export const slotFits = (
  slot: string,
  { from, to, at, quantity }: Pick<SearchListings, 'from' | 'to' | 'at' | 'quantity'>,
  now: Date,
): Prisma.Sql => {
  const s = raw(slot);
  const bounds = [isBookableSql(slot, now)];
  const rest: Prisma.Sql[] = [];
  if (from && to) {
    bounds.push(beginsAround(s, from, to));
    rest.push(beginsWithin(s, from, to));
  }
  if (at) rest.push(beginsAt(s, at));
  if (from || at || quantity > 1) rest.push(sql`${placesFreeSql(slot)} >= ${quantity}`);
  if (rest.length > 0) bounds.push(sql`CASE WHEN ${join(rest, ' AND ')} THEN true ELSE false END`);
  return join(bounds, ' AND ');
};

/** What has places in dated slots: one of them fits. */
export const slotsFree = (types: readonly ListingType[], query: SearchListings, now: Date): Answering => {
  // The `OFFSET` keeps the planner from listing every slot there is before it looks at the first listing.
  const fits = sql`EXISTS (SELECT 1 FROM slot s WHERE s.listing_id = l.id AND ${slotFits('s', query, now)} OFFSET 0)`;
  return {
    types: types.map(({ name }) => name),
    // In the order of time it is the slots that are walked along: each listing comes with the one that fits.
    condition: query.sort === 'soonest' ? null : sql`CASE WHEN ${fits} THEN true ELSE false END`,
    free: sql`next_slot.free`,
    nextSlot: sql`SELECT s.id, s.starts_at, ${placesFreeSql('s')} AS free FROM slot s
      WHERE s.listing_id = l.id AND ${slotFits('s', query, now)} ORDER BY s.starts_at, s.id LIMIT 1`,
  };
};
