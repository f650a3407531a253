import 'server-only';
import { placesFreeSql } from '@/lib/listing/slots/bookable';
import { isBookable } from '@/lib/listing/slots/lifecycle';
import { type SlotPage, type SlotView, slotFor } from '@/lib/listing/slots/queries';
import { listingTypes } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { readCursor, writeCursor } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { conditionsOf } from './conditions';
import type { ListingSummary } from './listing-summary';
import { cursorKinds, cursorSql, foundSql, type Order, outerOrder, soonest } from './orders';
import { hasSlots } from './rules';
import type { SearchListings } from './schema';
import { slotFits } from './slot-fits';
import { type SummaryRow, summaryColumns, summaryJoins, summaryOf } from './summary';

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
  from: sql`slot s JOIN listing l ON l.id = s.listing_id AND ${slotFits('s', query, now)}`,
});

const slotJson = sql`json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'closesAt', s.closes_at,
  'capacity', s.capacity, 'taken', s.taken, 'free', ${placesFreeSql('s')}, 'minimum', s.minimum, 'state', s.state, 'note', s.note)`;

const rowsColumns = sql`${summaryColumns}, NULL AS "freePlaces", NULL AS "nextSlot", l.time_zone AS "timeZone"`;

/** Only what has slots is searched here. */
const noneBeside = {
  conditions: [sql`l.type = ANY(${listingTypes.filter(hasSlots).map(({ name }) => name)}::text[])`],
  free: Prisma.empty,
  nextSlot: Prisma.empty,
  nextSlotJson: Prisma.empty,
};

/**
 * Slots to come that can still be asked for, soonest first, in pages. One statement. A cursor that is none of its own is
 * refused (`invalid`).
 */
export const openSlots = async (
  query: SearchListings,
  { cursor, limit }: { cursor?: string | null; limit: number },
): Promise<{ items: FoundSlot[]; next: string | null }> => {
  const now = clockNow();
  const order = inTime(query, now);
  const after = cursor ? readCursor(cursor, order.name, cursorKinds(order)) : null;
  if (cursor && !after) throw new AppError('invalid', 'form', { fields: { cursor: { key: 'field.wrong' } } });
  const [found] = await db.$queryRaw<{ page: Row[] }[]>`
    SELECT coalesce(json_agg(page), '[]') AS page FROM (
      SELECT ${rowsColumns}, ${slotJson} AS slot, ${cursorSql(order)} AS keys
      FROM (${foundSql(order, conditionsOf(query, noneBeside), after, limit + 1)}) AS found
      JOIN slot s ON s.id = found.k1 JOIN listing l ON l.id = found.listing_id ${summaryJoins}
      ORDER BY ${outerOrder(order)}) page`;
  const rows = found?.page ?? [];
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(({ slot, timeZone, ...row }) => {
      const dated = {
        ...slot,
        startsAt: new Date(slot.startsAt),
        endsAt: new Date(slot.endsAt),
        closesAt: new Date(slot.closesAt),
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
  const slot = await slotFor(viewer, slotId, own);
  const [found] = await db.$queryRaw<{ row: SummaryRow }[]>`
    SELECT to_json(page) AS row FROM (
      SELECT ${rowsColumns} FROM listing l ${summaryJoins} WHERE l.id = ${slot.listing.id}) page`;
  if (!found) throw notFound();
  return { ...slot, timeZone: slot.listing.timeZone, listing: summaryOf(found.row, undefined) };
};
