import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { type Db, db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { type Audienced, mayTake } from '@/lib/standing/audiences';
import { mayAct, scopeFor } from '@/lib/standing/standing';
import { shownStates } from '../lifecycle';
import { placesFreeSql, takesPlaceSql } from './bookable';
import { isBookable, type SlotState } from './lifecycle';
import { heldRule } from './rule';
import { slotAs } from './sql';

const { sql } = Prisma;

/** A slot as anyone sees it. */
export type SlotView = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** The cut-off. */
  closesAt: Date;
  capacity: number;
  /** Places that a stranger could have. */
  free: number;
  minimum: number;
  state: SlotState;
  note: string;
  isBookable: boolean;
};

type SlotRow = Omit<SlotView, 'isBookable'>;

const viewColumns = sql`slot.id, slot.starts_at AS "startsAt", slot.ends_at AS "endsAt", slot.closes_at AS "closesAt",
  slot.capacity, ${placesFreeSql(slotAs('slot'))} AS free, slot.minimum, slot.state, slot.note`;

/**
 * The rule of a slot's series; and where that ended early, be it called off or gone on as another one, the last day on
 * which it has a slot.
 */
const ruleColumns = sql`series.rule, CASE WHEN series.ends_before IS NOT NULL THEN to_char(
    coalesce((SELECT max(held.occurrence) FROM slot held
        WHERE held.series_id = series.id AND held.occurrence < series.ends_before), series.ends_before - interval '1 day')
      AT TIME ZONE (SELECT time_zone FROM listing WHERE listing.id = series.listing_id), 'YYYY-MM-DD') END AS "lastDay"`;

type RuleRow = { rule: string | null; lastDay: string | null };

const viewOf = <Row extends SlotRow & RuleRow>({ lastDay, ...row }: Row, now: Date) => ({
  ...row,
  rule: row.rule && heldRule(row.rule, lastDay),
  isBookable: isBookable(row, now),
});

/** The slots of a listing that are still to come and take place, soonest first. */
export const slotsToCome = async (
  db: Db,
  listingId: string,
  now: Date,
  { limit }: { limit: number },
): Promise<(SlotView & { rule: string | null })[]> => {
  const rows = await db.$queryRaw<(SlotRow & RuleRow)[]>`
    SELECT ${viewColumns}, ${ruleColumns} FROM slot LEFT JOIN series ON series.id = slot.series_id
    WHERE slot.listing_id = ${listingId} AND ${takesPlaceSql(slotAs('slot'))} AND slot.starts_at > ${now}
    ORDER BY slot.starts_at, slot.id LIMIT ${limit}`;
  return rows.map((row) => viewOf(row, now));
};

/** A slot as its host sees it, as far as slots know: how many were offered places, and how many wait. */
export type OwnSlot = SlotView & {
  seriesId: string | null;
  /** The rule of its series, until where it really goes; null: it stands alone. */
  rule: string | null;
  taken: number;
  /** Places of offers to who waits. */
  offered: number;
  /** Members who wait. */
  waiting: number;
};

const ownColumns = sql`${viewColumns}, slot.series_id AS "seriesId", ${ruleColumns}, slot.taken,
  waited.waiting, waited.offered`;

const ownJoins = sql`LEFT JOIN series ON series.id = slot.series_id
  CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE state = 'waiting'))::int AS waiting,
      coalesce(sum(quantity) FILTER (WHERE state = 'offered'), 0)::int AS offered
    FROM wait WHERE wait.slot_id = slot.id
  ) AS waited`;

type OwnRow = Omit<OwnSlot, 'isBookable'> & RuleRow;

const pageSize = 50;

export type Page = { past?: boolean | undefined; cursor?: string | undefined; limit?: number | undefined };

/** Two directions through the slots: those that are not over, soonest first; those that are, latest first. */
const directions = {
  ahead: { over: sql`slot.ends_at > `, beyond: sql`>`, order: sql`slot.starts_at, slot.id` },
  past: { over: sql`slot.ends_at <= `, beyond: sql`<`, order: sql`slot.starts_at DESC, slot.id DESC` },
} as const;

/**
 * The slots of a listing of the viewer's, in pages: two statements, however many there are. `cursor` is the id of the last
 * one seen. Anyone else's listing is not found.
 */
export const ownSlots = async (
  viewer: Viewer,
  listingId: string,
  { past = false, cursor, limit = pageSize }: Page = {},
): Promise<{ items: OwnSlot[]; next: string | null }> => {
  const listing = await db.listing.findFirst({
    where: { id: listingId, ownerId: scopeFor(viewer, 'listing.see') },
    select: { id: true },
  });
  if (!listing) throw notFound();
  const now = clockNow();
  const { over, beyond, order } = directions[past ? 'past' : 'ahead'];
  const seen = readId(cursor);
  const after = seen
    ? sql`AND (slot.starts_at, slot.id) ${beyond} (SELECT starts_at, id FROM slot WHERE id = ${seen})`
    : Prisma.empty;
  const rows = await db.$queryRaw<OwnRow[]>`
    SELECT ${ownColumns} FROM slot ${ownJoins}
    WHERE slot.listing_id = ${listingId} AND ${over} ${now} ${after}
    ORDER BY ${order} LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map((row) => viewOf(row, now));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

export type SlotPage = SlotView & {
  listing: Audienced & {
    id: string;
    type: string;
    state: string;
    title: string;
    area: string;
    timeZone: string;
  };
  seriesId: string | null;
  /** Its rule, where it is one of several that repeat. */
  rule: string | null;
  taken: number;
  isHost: boolean;
};

type SlotPageRow = Omit<SlotPage, 'isBookable' | 'isHost'> & RuleRow;

/**
 * One slot with its listing, as the viewer may see it: on show, or their own, or where they have a place, as who knows
 * bookings says. Not found otherwise.
 */
export const slotFor = async (
  viewer: Viewer | null,
  slotId: string,
  { hasPlace = false }: { hasPlace?: boolean } = {},
): Promise<SlotPage> => {
  const [row] = await db.$queryRaw<SlotPageRow[]>`
    SELECT ${viewColumns}, slot.series_id AS "seriesId", ${ruleColumns}, slot.taken,
      json_build_object('id', listing.id, 'ownerId', listing.owner_id, 'type', listing.type, 'state', listing.state,
        'title', listing.title, 'area', listing.area, 'timeZone', listing.time_zone, 'audience', listing.audience,
        'audienceCircleId', listing.audience_circle_id) AS listing
    FROM slot JOIN listing ON listing.id = slot.listing_id LEFT JOIN series ON series.id = slot.series_id
    WHERE slot.id = ${slotId}`;
  if (!row) throw notFound();
  const isHost = mayAct(viewer, 'listing.see', row.listing.ownerId);
  const isForViewer = shownStates.has(row.listing.state) && mayTake(viewer, row.listing);
  if (!isForViewer && !isHost && !hasPlace) throw notFound();
  return { ...viewOf(row, clockNow()), isHost };
};
