import 'server-only';
import { holdingAs, isKeptSql } from '@/lib/holding/sql';
import { callOffScopeSql } from '@/lib/listing/slots/call-off-scope';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { findTransition } from '../lifecycle';
import type { State } from '../lives/terms';

/** What calling slots off would do: to how many bookings and places, what goes back, who waits in vain. */
export type CallOffCost = {
  slots: number;
  bookings: number;
  places: number;
  refundMinor: number;
  waiting: number;
};

type Row = CallOffCost & { scope: 'one' | 'following' };

/**
 * What it would mean to call off a slot of the viewer's own, or all of its series from it on (null where it does not
 * repeat), said before it is done: two answers in one statement, however many slots.
 */
export const callOffCost = async (
  viewer: Viewer,
  slotId: string,
): Promise<{ one: CallOffCost; following: CallOffCost | null }> => {
  const now = clockNow();
  // Whoever is confirmed has paid what there was to pay.
  const paid: State = 'confirmed';
  const open = [...(findTransition('call_off')?.from ?? [])];
  const [holding, each] = [holdingAs('holding'), holdingAs('each_holding')];
  const rows = await db.$queryRaw<Row[]>`
    WITH sums AS (
      SELECT ended.scope, ended.id, ended.waiting, count(booking.id)::int AS bookings,
        coalesce(sum(${holding.quantity}) FILTER (WHERE booking.id IS NOT NULL), 0)::int AS places,
        coalesce(sum(booking.total_minor / dates.count) FILTER (WHERE booking.state = ${paid}), 0)::int AS refund
      FROM (${callOffScopeSql(viewer, slotId, now)}) AS ended
      LEFT JOIN ${holding.table} ON ${holding.slotId} = ended.id AND ${isKeptSql(holding)}
      LEFT JOIN booking ON booking.id = ${holding.bookingId} AND booking.state = ANY(${open})
      LEFT JOIN LATERAL (SELECT count(*) AS count FROM ${each.table}
        WHERE ${each.bookingId} = booking.id AND ${isKeptSql(each)}) dates ON true
      GROUP BY ended.scope, ended.id, ended.waiting
    )
    SELECT scope, count(*)::int AS slots, sum(bookings)::int AS bookings, sum(places)::int AS places,
      sum(refund)::int AS "refundMinor", sum(waiting)::int AS waiting
    FROM sums GROUP BY scope`;
  const none: CallOffCost = { slots: 1, bookings: 0, places: 0, refundMinor: 0, waiting: 0 };
  const costOf = (scope: Row['scope']): CallOffCost | null => {
    const row = rows.find((each) => each.scope === scope);
    if (!row) return null;
    const { scope: _, ...cost } = row;
    return cost;
  };
  return { one: costOf('one') ?? none, following: costOf('following') };
};
