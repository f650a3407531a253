import 'server-only';
import type { ListingType } from '@/lib/listing/listing-type';
import { isBookableSql, placesFreeSql } from '@/lib/listing/slots/bookable';
import type { SlotSql } from '@/lib/listing/slots/sql';
import { Prisma } from '@/lib/platform/db/generated/client';
import { addToDate, isPlainDate } from '@/lib/shared/period';
import { instant } from './period-search';
import { hasOffset, partsOfDay } from './rules';
import type { Answering, Sought } from './scarcity';
import { listing, slot } from './sought';

const { sql, join } = Prisma;

/** A searched moment as it is at the ends of the world: what lies between is sure to hold every clock's. */
const somewhere = (text: string, hours: number): Prisma.Sql =>
  hasOffset(text)
    ? sql`${text}::timestamptz`
    : sql`((${text}::timestamp AT TIME ZONE 'UTC') + ${hours}::int * interval '1 hour')`;

/** It begins within the dates, the last day included, on the clock of the place. */
const beginsWithin = ({ startsAt }: SlotSql, from: string, to: string): Prisma.Sql =>
  isPlainDate(to)
    ? sql`${startsAt} >= ${instant(from)} AND ${startsAt} < ${instant(addToDate(to, { days: 1 }))}`
    : sql`${startsAt} >= ${instant(from)} AND ${startsAt} <= ${instant(to)}`;

/** Bounds around these that are the same in every row: an index of times can follow them. */
const beginsAround = ({ startsAt }: SlotSql, from: string, to: string): Prisma.Sql =>
  sql`${startsAt} >= ${somewhere(from, -14)}
    AND ${startsAt} <= ${somewhere(isPlainDate(to) ? addToDate(to, { days: 1 }) : to, 12)}`;

const beginsAt = ({ startsAt }: SlotSql, part: keyof typeof partsOfDay): Prisma.Sql => {
  const { from, to } = partsOfDay[part];
  const local = sql`(${startsAt} AT TIME ZONE ${listing.timeZone})::time`;
  return sql`${local} >= ${from}::time AND ${local} < ${to}::time`;
};

/**
 * What a slot of listing `l` must fulfil to be what was asked for: places can be asked for, and where a time or a
 * number was said, so many are free. What no index can follow stands in a CASE, for
 * the reason told in `period-search`.
 */
export const slotFits = (
  asked: SlotSql,
  { from, to, at, quantity }: Pick<Sought, 'from' | 'to' | 'at' | 'quantity'>,
  now: Date,
): Prisma.Sql => {
  const bounds = [isBookableSql(asked, now)];
  const rest: Prisma.Sql[] = [];
  if (from && to) {
    bounds.push(beginsAround(asked, from, to));
    rest.push(beginsWithin(asked, from, to));
  }
  if (at) rest.push(beginsAt(asked, at));
  if (from || at || quantity > 1) rest.push(sql`${placesFreeSql(asked)} >= ${quantity}`);
  if (rest.length > 0) bounds.push(sql`CASE WHEN ${join(rest, ' AND ')} THEN true ELSE false END`);
  return join(bounds, ' AND ');
};

/** What has places in dated slots: one of them fits. */
export const slotsFree = (types: readonly ListingType[], query: Sought, now: Date): Answering => {
  // The `OFFSET` keeps the planner from listing every slot there is before it looks at the first listing.
  const fits = sql`EXISTS (SELECT 1 FROM ${slot.table} WHERE ${slot.listingId} = ${listing.id} AND ${slotFits(slot, query, now)} OFFSET 0)`;
  return {
    types: types.map(({ name }) => name),
    // In the order of time it is the slots that are walked along: each listing comes with the one that fits.
    condition: query.sort === 'soonest' ? null : sql`CASE WHEN ${fits} THEN true ELSE false END`,
    free: sql`next_slot.free`,
    nextSlot: sql`SELECT ${slot.id}, ${slot.startsAt}, ${placesFreeSql(slot)} AS free FROM ${slot.table}
      WHERE ${slot.listingId} = ${listing.id} AND ${slotFits(slot, query, now)}
      ORDER BY ${slot.startsAt}, ${slot.id} LIMIT 1`,
  };
};
