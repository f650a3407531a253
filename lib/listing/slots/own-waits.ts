import 'server-only';
import { holderAs } from '@/lib/circle/sql';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { holdersFor } from '@/lib/standing/standing';
import { isFoundSql, listingAs } from '../sql';
import { isBookableSql } from './bookable';
import { slotAs } from './sql';
import type { WaitView } from './waiting';

type Row = {
  id: string;
  state: WaitView['state'];
  quantity: number;
  offeredUntil: Date | null;
  position: number;
  holderId: string;
  slotId: string;
  startsAt: Date;
  endsAt: Date;
  /** The circle that waits; null: the viewer. */
  circle: { id: string; name: string } | null;
  listing: { id: string; type: string; title: string; timeZone: string };
};

/** A slot that a member, or a circle of theirs, waits for, and how. */
export type OwnWait = WaitView & Pick<Row, 'slotId' | 'startsAt' | 'endsAt' | 'circle' | 'listing'>;

/**
 * Where the viewer, or a circle of theirs, waits for a place, in one statement: first what is kept for them, the nearest end first, then the rest
 * in the order of the slots. What can no longer be had is left out, be it swept already or not.
 */
export const ownWaits = async (viewer: Viewer): Promise<OwnWait[]> => {
  const now = clockNow();
  const holder = holderAs('holder');
  const rows = await db.$queryRaw<Row[]>`
    SELECT wait.id, wait.holder_id AS "holderId", wait.state, wait.quantity, wait.offered_until AS "offeredUntil",
      (SELECT count(*)::int FROM wait before WHERE before.slot_id = wait.slot_id AND before.state = 'waiting'
        AND (before.created_at, before.id) <= (wait.created_at, wait.id)) AS position,
      slot.id AS "slotId", slot.starts_at AS "startsAt", slot.ends_at AS "endsAt",
      CASE WHEN ${holder.kind} = 'circle' THEN json_build_object('id', ${holder.id}, 'name', ${holder.name}) END AS circle,
      json_build_object('id', listing.id, 'type', listing.type, 'title', listing.title,
        'timeZone', listing.time_zone) AS listing
    FROM wait JOIN slot ON slot.id = wait.slot_id JOIN listing ON listing.id = slot.listing_id
      JOIN ${holder.table} ON ${holder.id} = wait.holder_id
    WHERE wait.holder_id = ANY(${holdersFor(viewer, 'booking.take')}) AND ${isFoundSql(listingAs('listing'), viewer)}
      AND ${isBookableSql(slotAs('slot'), now)}
      AND (wait.state = 'waiting' OR (wait.state = 'offered' AND wait.offered_until > ${now}))
    ORDER BY wait.offered_until NULLS LAST, slot.starts_at, wait.id`;
  return rows.map(({ offeredUntil, position, state, ...row }) =>
    offeredUntil ? { ...row, state: 'offered', offeredUntil } : { ...row, state: 'waiting', position },
  );
};
