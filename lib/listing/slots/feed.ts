import 'server-only';
import { holderAs } from '@/lib/circle/sql';
import { creditSql } from '@/lib/ledger/sql';
import { eventCountSql } from '@/lib/lifecycle/history';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Period } from '@/lib/shared/period';
import { type CreditPrice, creditNow, creditPriceOf } from '../credit-price';
import type { Details } from '../fields';
import type { PriceWay } from '../price-ways';
import { Rates } from '../schema';
import { isFoundSql, isShownSql, listingAs } from '../sql';
import { isBookableSql, isOffSql, placesFreeSql, takesPlaceSql } from './bookable';
import { type SlotState, takingPlace } from './lifecycle';
import { slotAs } from './sql';

const { sql } = Prisma;

/** A slot as a feed tells of it: blurred place, nobody's name but the host's. */
export type FeedSlot = {
  id: string;
  seriesId: string | null;
  startsAt: Date;
  endsAt: Date;
  state: SlotState;
  capacity: number;
  taken: number;
  /** Places that a stranger could have. */
  free: number;
  note: string;
  createdAt: Date;
  updatedAt: Date;
  /** How often something about it was changed. */
  changes: number;
  listing: {
    id: string;
    type: string;
    title: string;
    description: string;
    details: Details;
    area: string;
    lat: number | null;
    lng: number | null;
    timeZone: string;
    currency: string;
    rates: ReturnType<typeof Rates.parse>;
    priceWay: PriceWay;
    creditPrice: CreditPrice | null;
    provider: string;
  };
};

/** Nobody's calendar needs more. */
const mostInCalendar = 1000;
const mostInFeed = 50;

const owner = holderAs('h');

const columns = sql`s.id, s.series_id AS "seriesId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.state, s.capacity, s.taken,
  ${placesFreeSql(slotAs('s'))} AS free, s.note, s.created_at AS "createdAt", s.updated_at AS "updatedAt",
  ${eventCountSql('slot', sql`s.id`)} AS changes,
  json_build_object('id', l.id, 'type', l.type, 'title', l.title, 'description', l.description, 'details', l.details,
    'area', l.area, 'lat', l.public_lat, 'lng', l.public_lng, 'timeZone', l.time_zone, 'currency', l.currency,
    'rates', l.rates, 'priceWay', l.price_way, 'creditRates', l.credit_rates, 'credit', ${creditSql(sql`l.credit_code`)}, 'provider', ${owner.name}) AS listing`;

const joins = sql`JOIN listing l ON l.id = s.listing_id JOIN ${owner.table} ON ${owner.id} = l.owner_id`;

const slotsOf = async (query: Prisma.Sql): Promise<FeedSlot[]> => {
  type Row = FeedSlot & { listing: Parameters<typeof creditPriceOf>[0] };
  const rows = await db.$queryRaw<Row[]>(query);
  return rows.map(({ listing: { credit, creditRates, ...listing }, ...row }) => ({
    ...row,
    listing: {
      ...listing,
      ...creditNow(listing.priceWay, creditPriceOf({ credit, creditRates })),
      rates: Rates.parse(listing.rates),
    },
  }));
};

/** The slots for everyone that are not over, soonest first, with those that were called off: calendars that have them must hear of it. */
export const communitySlots = (): Promise<FeedSlot[]> => {
  const now = clockNow();
  // A slot is a day long at most; the index is one of beginnings.
  const since = sql`s.starts_at > ${now.toISOString()}::timestamptz - interval '1 day' AND s.ends_at > ${now.toISOString()}::timestamptz`;
  const shown = isShownSql(listingAs('l'), null);
  return slotsOf(sql`
    (SELECT ${columns} FROM slot s ${joins} WHERE ${takesPlaceSql(slotAs('s'))} AND ${since} AND ${shown}
      ORDER BY s.starts_at, s.id LIMIT ${mostInCalendar})
    UNION ALL
    (SELECT ${columns} FROM slot s ${joins} WHERE ${isOffSql(slotAs('s'))} AND ${since} AND ${shown}
      ORDER BY s.starts_at, s.id LIMIT ${mostInCalendar})`);
};

/** What was added last for everyone and can still be joined: one entry for slots that repeat, with the next of them. */
export const newestSlots = (): Promise<FeedSlot[]> => {
  const now = clockNow();
  return slotsOf(sql`
    SELECT ${columns} FROM slot s ${joins}
    WHERE ${isBookableSql(slotAs('s'), now)} AND ${isFoundSql(listingAs('l'), null)}
      AND CASE WHEN s.series_id IS NULL OR s.id = (SELECT e.id FROM slot e WHERE e.series_id = s.series_id
        AND ${isBookableSql(slotAs('e'), now)} ORDER BY e.starts_at, e.id LIMIT 1) THEN true ELSE false END
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${mostInFeed}`);
};

/** Some slots for everyone, by their ids, soonest first. */
export const slotsNamed = (ids: readonly string[]): Promise<FeedSlot[]> =>
  slotsOf(sql`
    SELECT ${columns} FROM slot s ${joins}
    WHERE s.id = ANY(${[...ids]}::text[]) AND ${isShownSql(listingAs('l'), null)} ORDER BY s.starts_at, s.id`);

/** The slots of one listing for its owner's calendar: from some weeks ago on, those called off too. */
export const listingSlots = (listingId: string, since: Date): Promise<FeedSlot[]> =>
  slotsOf(sql`
    SELECT ${columns} FROM slot s ${joins}
    WHERE s.listing_id = ${listingId} AND s.starts_at > ${since.toISOString()}::timestamptz
    ORDER BY s.starts_at, s.id LIMIT ${mostInCalendar}`);

/** What takes place of a listing within a period, for its availability: how many places, and how many are taken. */
export const slotsWithin = (listingId: string, { from, to }: Period) =>
  db.slot.findMany({
    where: { listingId, state: { in: takingPlace.in }, startsAt: { gte: from, lt: to } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: mostInCalendar,
    select: { id: true, startsAt: true, endsAt: true, capacity: true, taken: true },
  });
