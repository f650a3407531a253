import 'server-only';
import type { PartyView } from '@/lib/booking/booking-view';
import { legsOf } from '@/lib/booking/ring-rules';
import { partyOf } from '@/lib/booking/view-row';
import { type Swappable, swappables } from '@/lib/listing/swapping';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { holdersFor, scopeFor } from '@/lib/standing/standing';
import { ringFrom } from './rules';

/** A ring that the house found, as one of those concerned reads it: what comes to them first, their own thing last. */
export type FoundRingView = {
  id: string;
  size: number;
  fit: number;
  things: Swappable[];
  /** What comes to the reader, or a circle of theirs, and what they give for it. */
  coming: Swappable;
  own: Swappable;
  legs: { thing: Swappable; giver: PartyView; taker: PartyView }[];
};

/** At most so many rings are shown to one person: each of their things is in one at most. */
const shown = 50;

const ringSelect = {
  id: true,
  size: true,
  fit: true,
  things: { orderBy: { position: 'asc' }, select: { listingId: true } },
} as const;

const viewOf = (
  viewer: Viewer,
  row: { id: string; size: number; fit: number },
  things: readonly Swappable[],
): FoundRingView | null => {
  if (things.length < row.size) return null;
  const holders = holdersFor(viewer, 'booking.take');
  const mine = things.find(({ ownerId }) => holders.includes(ownerId));
  const ring = mine && ringFrom(things, mine.id);
  const [coming] = ring ?? [];
  if (!mine || !ring || !coming) return null;
  const owners = new Map(ring.map(({ owner }) => [owner.id, partyOf(owner)]));
  const legs = legsOf(ring).flatMap(({ thing, giverId, takerId }) => {
    const [giver, taker] = [owners.get(giverId), owners.get(takerId)];
    return giver && taker ? [{ thing, giver, taker }] : [];
  });
  return { id: row.id, size: row.size, fit: row.fit, things: ring, coming, own: mine, legs };
};

/**
 * The rings that the house found with a thing of the viewer, or of a circle for which they may agree: those that serve most people
 * first, then those that fit best. Where a thing has gone meanwhile the ring is not shown.
 */
export const ringsFor = async (viewer: Viewer): Promise<FoundRingView[]> => {
  const rows = await db.foundRing.findMany({
    where: { things: { some: { listing: { ownerId: scopeFor(viewer, 'booking.take') } } } },
    orderBy: [{ size: 'desc' }, { fit: 'desc' }, { id: 'asc' }],
    take: shown,
    select: ringSelect,
  });
  if (rows.length === 0) return [];
  const ids = rows.flatMap(({ things }) => things.map(({ listingId }) => listingId));
  const byId = new Map((await swappables(db, viewer, ids)).map((thing) => [thing.id, thing]));
  return rows.flatMap((row) => {
    const things = row.things.flatMap(({ listingId }) => byId.get(listingId) ?? []);
    return viewOf(viewer, row, things) ?? [];
  });
};

/** One of them; not found for whom it does not concern, or where one of its things has gone. */
export const foundRingFor = async (tx: Db, viewer: Viewer, id: string): Promise<FoundRingView> => {
  const row = await tx.foundRing.findUnique({ where: { id }, select: ringSelect });
  if (!row) throw notFound();
  const things = await swappables(
    tx,
    viewer,
    row.things.map(({ listingId }) => listingId),
  );
  const view = viewOf(viewer, row, things);
  if (!view) throw notFound();
  return view;
};

/** In how many rings that the house found a thing is: none, or one. */
export const ringsWith = (listingId: string): Promise<number> =>
  db.foundThing.count({ where: { listingId } });

/** Whether somebody does not want rings found for them. */
export const isRingsOff = async (viewer: Viewer): Promise<boolean> =>
  (await db.ringChoice.findUnique({ where: { holderId: viewer.id } }))?.isOff ?? false;
