import 'server-only';
import { holderAs } from '@/lib/circle/sql';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { holdersFor } from '@/lib/standing/standing';
import { shownStates } from '../lifecycle';
import type { LineageUnit } from '../listing-type';
import { isForSql, listingAs } from '../sql';
import { familyBounds } from './family';

const { sql } = Prisma;

export type LotView = {
  id: string;
  /** It is offered, or came to somebody who does not offer it. */
  isOffered: boolean;
  title: string;
  at: Date;
  /** Its page, where the viewer may see it. */
  listingId: string | null;
  /** Whose it is, where they may know that. */
  holder: string | null;
  isOwn: boolean;
};

export type PassingView = {
  from: string;
  to: string;
  kind: 'received' | 'grown';
  count: number;
  unit: LineageUnit;
};

/** `isCut`: there is more of it than is shown. */
export type Family = { lots: LotView[]; passings: PassingView[]; centre: string; isCut: boolean };

type Row = Omit<LotView, 'isOwn' | 'isOffered'> & {
  holderId: string;
  isListed: boolean;
  isShown: boolean;
};

const own = listingAs('l');
const owner = holderAs('h');

/** Lots as somebody reads them: a title and a name only where the listing is for them, or the seed went through their own hands. */
const lotRows = (viewer: Viewer | null, which: Prisma.Sql): Promise<Row[]> =>
  db.$queryRaw<Row[]>`
    SELECT lot.id, lot.title, lot.created_at AS at, lot.holder_id AS "holderId", lot.listing_id IS NOT NULL AS "isListed",
      coalesce(${own.state} <> 'draft' AND ${isForSql(own, viewer)}, false) AS "isShown",
      CASE WHEN ${own.state} = ANY(${shownStates.in}::text[]) AND ${isForSql(own, viewer)} THEN lot.listing_id END AS "listingId",
      CASE WHEN ${owner.goneAt} IS NULL THEN ${owner.name} END AS holder
    FROM lot LEFT JOIN ${own.table} ON ${own.id} = lot.listing_id JOIN ${owner.table} ON ${owner.id} = lot.holder_id
    WHERE ${which} ORDER BY lot.number`;

/** What `viewer` may know of lots: of what was received, who it went to is known to whom it came from. */
const seenBy = (viewer: Viewer | null, rows: readonly Row[], passings: readonly PassingView[]): LotView[] => {
  const mine = new Set(holdersFor(viewer, 'listing.see'));
  const ownLots = new Set(rows.filter(({ holderId }) => mine.has(holderId)).map(({ id }) => id));
  const givers = new Map(passings.flatMap(({ kind, from, to }) => (kind === 'received' ? [[to, from]] : [])));
  return rows.map(({ holderId, isListed, isShown, holder, title, ...row }) => {
    const isOwn = ownLots.has(row.id);
    const giver = givers.get(row.id);
    const isKnown = isOwn || isShown || (giver !== undefined && ownLots.has(giver));
    const isTitled = isKnown || rows.some(({ id, isShown: shown }) => id === giver && shown);
    return {
      ...row,
      isOffered: isListed,
      isOwn,
      title: isTitled ? title : '',
      holder: isKnown ? holder : null,
    };
  });
};

const passingsAmong = (ids: readonly string[]): Promise<PassingView[]> =>
  db.$queryRaw<PassingView[]>`
    SELECT from_id AS "from", to_id AS "to", kind, count, unit FROM lot_passing
    WHERE from_id = ANY(${[...ids]}::text[]) AND to_id = ANY(${[...ids]}::text[]) ORDER BY at, from_id, to_id`;

/** What the lot of a listing came from and what came of it, so far and so wide as the bounds allow; null: nothing is known. */
export const familyOf = async (viewer: Viewer | null, listingId: string): Promise<Family | null> => {
  const { up, down, wide, most } = familyBounds;
  const found = await db.$queryRaw<{ id: string; isCentre: boolean }[]>`
    WITH RECURSIVE centre AS (SELECT id FROM lot WHERE listing_id = ${listingId}),
    above AS (
      SELECT id, 0 AS far FROM centre UNION
      SELECT p.id, a.far + 1 FROM above a CROSS JOIN LATERAL (
        SELECT from_id AS id FROM lot_passing WHERE to_id = a.id ORDER BY from_id LIMIT ${wide}::int) p WHERE a.far < ${up}::int),
    below AS (
      SELECT id, 0 AS far FROM centre UNION
      SELECT p.id, b.far + 1 FROM below b CROSS JOIN LATERAL (
        SELECT to_id AS id FROM lot_passing WHERE from_id = b.id ORDER BY to_id LIMIT ${wide}::int) p WHERE b.far < ${down}::int)
    SELECT id, bool_or(far = 0) AS "isCentre" FROM (
      (SELECT * FROM above LIMIT ${most + 1}::int) UNION ALL (SELECT * FROM below LIMIT ${most + 1}::int)) AS near GROUP BY id
    ORDER BY min(far), id`;
  const centre = found.find(({ isCentre }) => isCentre)?.id;
  if (!centre) return null;
  const ids = found.slice(0, most).map(({ id }) => id);
  const [rows, passings] = await Promise.all([
    lotRows(viewer, sql`lot.id = ANY(${ids}::text[])`),
    passingsAmong(ids),
  ]);
  return { lots: seenBy(viewer, rows, passings), passings, centre, isCut: found.length > most };
};

const pageSize = 24;

/** What came of a listing's own lot, the oldest first, in pages; `after`: the id of the last that was seen. */
export const passedOnOf = async (
  viewer: Viewer | null,
  listingId: string,
  after?: string,
): Promise<{ lots: LotView[]; next: string | null; total: number }> => {
  const seen = readId(after);
  const of = sql`lot.id IN (SELECT p.to_id FROM lot_passing p JOIN lot f ON f.id = p.from_id WHERE f.listing_id = ${listingId})`;
  const since = seen ? sql`AND lot.number > (SELECT number FROM lot WHERE id = ${seen})` : Prisma.empty;
  const page = sql`lot.id IN (SELECT lot.id FROM lot WHERE ${of} ${since} ORDER BY lot.number LIMIT ${pageSize + 1}::int)`;
  const [rows, total, centre] = await Promise.all([
    lotRows(viewer, page),
    db.lotPassing.count({ where: { from: { listingId } } }),
    lotRows(viewer, sql`lot.listing_id = ${listingId}`),
  ]);
  const shown = rows.slice(0, pageSize);
  const passings = await passingsAmong([...shown, ...centre].map(({ id }) => id));
  const lots = seenBy(viewer, [...centre, ...shown], passings).slice(centre.length);
  return { lots, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null, total };
};

/** Packets that came to a holder, from which what they offer may have grown: the newest first. */
export const receivedBy = async (holderId: string): Promise<{ id: string; title: string; at: Date }[]> =>
  (
    await db.lot.findMany({
      where: { holderId, listingId: null },
      orderBy: { number: 'desc' },
      take: 60,
      select: { id: true, title: true, createdAt: true },
    })
  ).map(({ createdAt, ...lot }) => ({ ...lot, at: createdAt }));

/** Whether it was said already what a listing grew from. */
export const hasSource = async (listingId: string): Promise<boolean> =>
  (await db.lotPassing.count({ where: { to: { listingId } } })) > 0;

/** What is kept of a holder's lots, for who asks for all that is kept of them. */
export const lotsKept = (holderId: string) =>
  db.lot.findMany({
    where: { holderId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      title: true,
      listingId: true,
      createdAt: true,
      cameFrom: { select: { fromId: true, kind: true, count: true, unit: true, at: true } },
    },
  });
