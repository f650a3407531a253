import 'server-only';
import { slotFits } from '@/lib/holding/places-search';
import { listing, slot } from '@/lib/holding/sought';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { hasSlots } from '@/lib/listing/scarcity';
import { placesFreeSql } from '@/lib/listing/slots/bookable';
import { isBookable } from '@/lib/listing/slots/lifecycle';
import { type SlotPage, type SlotView, slotFor } from '@/lib/listing/slots/queries';
import { type SummaryRow, summaryColumns, summaryJoins, summaryOf } from '@/lib/listing/summary';
import { listingTypes } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { writeCursor } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import type { Reader } from '@/lib/standing/audiences';
import { conditionsOf } from './conditions';
import { cursorSql, foundSql, type Order, outerOrder, placeIn, soonest } from './orders';
import { searched } from './queries';
import type { SearchListings } from './schema';

const { sql } = Prisma;

/** A slot with its listing as a card shows it. */
export type FoundSlot = SlotView & { taken: number; timeZone: string; listing: ListingSummary };

type Dated = 'startsAt' | 'endsAt' | 'closesAt';
type SlotJson = Omit<SlotView, Dated | 'isBookable'> & Record<Dated, string> & { taken: number };
type Row = SummaryRow & { slot: SlotJson; timeZone: string; keys: (string | number)[] };

/** Every slot that fits, not only the first of each listing. */
const inTime = (query: SearchListings, now: Date): Order => ({
  ...soonest(query, now),
  name: 'slots',
  from: sql`${slot.table} JOIN ${listing.table} ON ${listing.id} = ${slot.listingId} AND ${slotFits(slot, query, now)}`,
});

const slotJson = sql`json_build_object('id', ${slot.id}, 'startsAt', ${slot.startsAt}, 'endsAt', ${slot.endsAt},
  'closesAt', ${slot.closesAt}, 'capacity', ${slot.capacity}, 'taken', ${slot.taken}, 'free', ${placesFreeSql(slot)},
  'minimum', ${slot.minimum}, 'state', ${slot.state}, 'note', ${slot.note})`;

const rowsColumns = sql`${summaryColumns(listing)}, NULL AS "freePlaces", NULL AS "nextSlot", ${listing.timeZone} AS "timeZone"`;

/** Only what has slots is searched here. */
const noneBeside = {
  conditions: [sql`${listing.type} = ANY(${listingTypes.filter(hasSlots).map(({ name }) => name)}::text[])`],
  free: Prisma.empty,
  nextSlot: Prisma.empty,
  nextSlotJson: Prisma.empty,
};

/**
 * Slots to come that can still be asked for, soonest first, in pages. One statement. A cursor that is none of its own is
 * refused (`invalid`).
 */
export const openSlots = async (
  who: Reader,
  query: SearchListings,
  { cursor, limit }: { cursor?: string | null; limit: number },
): Promise<{ items: FoundSlot[]; next: string | null }> => {
  const now = clockNow();
  const asked = await searched(who, query);
  const order = inTime(asked, now);
  const after = placeIn(order, cursor);
  const [found] = await db.$queryRaw<{ page: Row[] }[]>`
    SELECT coalesce(json_agg(page), '[]') AS page FROM (
      SELECT ${rowsColumns}, ${slotJson} AS slot, ${cursorSql(order)} AS keys
      FROM (${foundSql(order, { plain: conditionsOf(who, asked, noneBeside), late: [] }, after, limit + 1)}) AS found
      JOIN ${slot.table} ON ${slot.id} = found.k1
      JOIN ${listing.table} ON ${listing.id} = found.listing_id ${summaryJoins(listing)}
      ORDER BY ${outerOrder(order)}) page`;
  const rows = found?.page ?? [];
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(({ slot: json, timeZone, ...row }) => {
      const dated = {
        ...json,
        startsAt: new Date(json.startsAt),
        endsAt: new Date(json.endsAt),
        closesAt: new Date(json.closesAt),
      };
      return {
        ...dated,
        isBookable: isBookable(dated, now),
        timeZone,
        listing: summaryOf(row, query.near),
      };
    }),
    next: last ? writeCursor({ order: order.name, keys: last.keys }) : null,
  };
};

/** One slot as the viewer may see it, with its listing's card. */
export const foundSlot = async (
  viewer: Viewer | null,
  slotId: string,
  own: { hasPlace?: boolean } = {},
): Promise<FoundSlot & Pick<SlotPage, 'isHost' | 'rule'>> => {
  const held = await slotFor(viewer, slotId, own);
  const [found] = await db.$queryRaw<{ row: SummaryRow }[]>`
    SELECT to_json(page) AS row FROM (
      SELECT ${rowsColumns} FROM ${listing.table} ${summaryJoins(listing)} WHERE ${listing.id} = ${held.listing.id}) page`;
  if (!found) throw notFound();
  return { ...held, timeZone: held.listing.timeZone, listing: summaryOf(found.row, undefined) };
};
