import 'server-only';
import { listing, slot } from '@/lib/holding/sought';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { isBookableSql, placesFreeSql } from '@/lib/listing/slots/bookable';
import { isFoundSql } from '@/lib/listing/sql';
import { type SummaryRow, summaryColumns, summaryJoins, summaryOf } from '@/lib/listing/summary';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { addToDate, startOfDay } from '@/lib/shared/period';
import type { Reader } from '@/lib/standing/audiences';
import { insideCircle } from './conditions';
import type { SearchListings } from './schema';

const { sql, join, empty } = Prisma;

/** Slots of a day that the page shows; the search shows the others. */
export const shownADay = 6;
/** Nobody counts further. */
export const countedADay = 200;
const daysAWeek = 7;
/** There are never more, and that is said so that nobody plans for more: those of each day, or the one after the week. */
const shownAWeek = daysAWeek * shownADay + 1;

export type WeekSlot = ListingSummary & { nextSlot: NonNullable<ListingSummary['nextSlot']> };

/** `count`: the listings that a search for the day finds; `isMore`: at least so many. */
export type WeekDay = { date: string; items: WeekSlot[]; count: number; isMore: boolean };

export type Week = {
  days: WeekDay[];
  /** When there is nothing in the week: the next slot after it, if there is one. */
  next: WeekSlot | null;
};

export type AskedWeek = Pick<SearchListings, 'type' | 'near' | 'radiusKm'> & {
  /** The first of seven days, on the clock of `timeZone`. */
  from: string;
  timeZone: string;
};

type Row = SummaryRow & { day: number };
type Found = { days: { day: number; count: number; slots: number }[]; items: Row[] };

/**
 * The slots of seven days in which a place is free, in one statement: each day is walked along the index of times, no
 * further than is counted. What comes after the week is looked for only when there is nothing in it.
 */
export const weekSql = (
  who: Reader,
  { type, near, radiusKm, from, timeZone }: AskedWeek,
  at: Date,
): Prisma.Sql => {
  const bounds = Array.from({ length: daysAWeek + 1 }, (_, index) =>
    startOfDay(addToDate(from, { days: index }), timeZone).toISOString(),
  );
  const circle = near && radiusKm !== undefined ? insideCircle(near, radiusKm) : null;
  // Looked up once, not for each day. In a CASE it is a table of ids that each slot is looked up in: made into a join,
  // the planner begins each day with the circle instead of the hours, which took ten times as long in a wide one.
  const inside = circle
    ? sql`inside AS MATERIALIZED (SELECT ${listing.id} FROM ${listing.table} WHERE ${isFoundSql(listing, who)} AND ${circle}),`
    : empty;
  const conditions = [
    isBookableSql(slot, at),
    // In a CASE for the reason told in `periods`.
    sql`CASE WHEN ${placesFreeSql(slot)} > 0 THEN true ELSE false END`,
    isFoundSql(listing, who),
    ...(type ? [sql`${listing.type} = ${type}`] : []),
    ...(circle ? [sql`CASE WHEN ${slot.listingId} IN (SELECT id FROM inside) THEN true ELSE false END`] : []),
  ];
  const open = sql`SELECT ${slot.id} AS slot_id, ${slot.listingId}, ${slot.startsAt}
    FROM ${slot.table} JOIN ${listing.table} ON ${listing.id} = ${slot.listingId}
    WHERE ${join(conditions, ' AND ')}`;
  return sql`
    WITH ${inside} day AS (
      SELECT * FROM unnest(${bounds.slice(0, -1)}::timestamptz[], ${bounds.slice(1)}::timestamptz[])
        WITH ORDINALITY AS day (begins, ends, day)
    ), found AS MATERIALIZED (
      SELECT day.day, f.*, row_number() OVER (PARTITION BY day.day ORDER BY f.starts_at, f.slot_id) AS rank
      FROM day, LATERAL (
        ${open} AND ${slot.startsAt} >= day.begins AND ${slot.startsAt} < day.ends
        ORDER BY ${slot.startsAt}, ${slot.id} LIMIT ${countedADay}
      ) f
    ), picked AS (
      SELECT day, slot_id, listing_id, rank FROM found WHERE rank <= ${shownADay}
      UNION ALL
      SELECT 0, later.slot_id, later.listing_id, 1 FROM (
        ${open} AND ${slot.startsAt} >= ${bounds.at(-1)}::timestamptz ORDER BY ${slot.startsAt}, ${slot.id} LIMIT 1
      ) later WHERE NOT EXISTS (SELECT 1 FROM found)
    )
    SELECT
      (SELECT coalesce(json_agg(each), '[]') FROM (
        SELECT day, count(DISTINCT listing_id)::int AS count, count(*)::int AS slots FROM found GROUP BY day) each) AS days,
      (SELECT coalesce(json_agg(item ORDER BY day, rank), '[]') FROM (
        SELECT picked.day, picked.rank, ${summaryColumns(listing)}, NULL AS "freePlaces", json_build_object('id', ${slot.id},
          'startsAt', ${slot.startsAt}, 'timeZone', ${listing.timeZone}, 'free', ${placesFreeSql(slot)}) AS "nextSlot"
        FROM (SELECT * FROM picked LIMIT ${shownAWeek}) picked JOIN ${slot.table} ON ${slot.id} = picked.slot_id
          JOIN ${listing.table} ON ${listing.id} = picked.listing_id ${summaryJoins(listing)}
      ) item) AS items`;
};

/** A week of the neighbourhood, day by day. */
export const weekOf = async (who: Reader, asked: AskedWeek): Promise<Week> => {
  const [found = { days: [], items: [] }] = await db.$queryRaw<Found[]>(weekSql(who, asked, now()));
  const items = found.items.flatMap(({ day, ...row }) => {
    const { nextSlot, ...summary } = summaryOf(row, asked.near);
    return nextSlot ? [{ day, item: { ...summary, nextSlot } }] : [];
  });
  const on = (day: number) => items.filter((each) => each.day === day).map(({ item }) => item);
  const days = Array.from({ length: daysAWeek }, (_, index) => {
    const counted = found.days.find(({ day }) => day === index + 1);
    return {
      date: addToDate(asked.from, { days: index }),
      items: on(index + 1),
      count: counted?.count ?? 0,
      isMore: (counted?.slots ?? 0) >= countedADay,
    };
  });
  return { days, next: on(0)[0] ?? null };
};
