import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
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
  slotId: string;
  startsAt: Date;
  endsAt: Date;
  listing: { id: string; type: string; title: string; timeZone: string };
};

/** A slot that a member waits for, and how. */
export type OwnWait = WaitView & Pick<Row, 'slotId' | 'startsAt' | 'endsAt' | 'listing'>;

/**
 * Where the viewer waits for a place, in one statement: first what is kept for them, the nearest end first, then the rest
 * in the order of the slots. What can no longer be had is left out, be it swept already or not.
 */
export const ownWaits = async (viewer: Viewer): Promise<OwnWait[]> => {
  const now = clockNow();
  const rows = await db.$queryRaw<Row[]>`
    SELECT wait.id, wait.state, wait.quantity, wait.offered_until AS "offeredUntil",
      (SELECT count(*)::int FROM wait before WHERE before.slot_id = wait.slot_id AND before.state = 'waiting'
        AND (before.created_at, before.id) <= (wait.created_at, wait.id)) AS position,
      slot.id AS "slotId", slot.starts_at AS "startsAt", slot.ends_at AS "endsAt",
      json_build_object('id', listing.id, 'type', listing.type, 'title', listing.title,
        'timeZone', listing.time_zone) AS listing
    FROM wait JOIN slot ON slot.id = wait.slot_id JOIN listing ON listing.id = slot.listing_id
    WHERE wait.member_id = ${viewer.id} AND ${isFoundSql(listingAs('listing'), viewer)}
      AND ${isBookableSql(slotAs('slot'), now)}
      AND (wait.state = 'waiting' OR (wait.state = 'offered' AND wait.offered_until > ${now}))
    ORDER BY wait.offered_until NULLS LAST, slot.starts_at, wait.id`;
  return rows.map(({ offeredUntil, position, state, ...row }) =>
    offeredUntil ? { ...row, state: 'offered', offeredUntil } : { ...row, state: 'waiting', position },
  );
};
