import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { stepsWith } from '../../commands/own';
import { begun, typedRule } from '../recurrence';
import { meantStart, startOf, timesFrom, timesOf } from '../rules';
import type { AddSeries, AddSlot } from '../schema';
import { lockOwnSlots, type OwnSlots } from './own-slots';
import { horizonOf, layOut, requirePossibleSlot, seriesData, slotData, slotsData } from './slot-rows';

const markDone = (tx: Db, { listing }: OwnSlots) =>
  tx.listing.update({ where: { id: listing.id }, data: { stepsDone: stepsWith(listing, 'sessions') } });

/**
 * Adds one slot to a listing of the viewer's. The form's `_once` becomes its id: sent twice, it is one slot. Throws
 * `invalid` beside the fields of what cannot be.
 */
export const addSlot = async (viewer: Viewer, input: AddSlot): Promise<{ slotIds: string[] }> => {
  const now = clockNow();
  const numbers = await settings();
  return transaction(async (tx) => {
    const own = await lockOwnSlots(tx, viewer, input.listingId);
    const { id: listingId, timeZone } = own.listing;
    const id = input._once ?? randomUUID();
    if (input._once && (await tx.slot.count({ where: { id, listingId } })) > 0) return { slotIds: [id] };
    const times = timesOf(input, timeZone);
    requirePossibleSlot(own, input, times, now, numbers);
    await tx.slot.create({ data: { id, listingId, ...slotData(input, times, { now, numbers }) } });
    await markDone(tx, own);
    return { slotIds: [id] };
  });
};

const slotIdsOf = async (tx: Db, seriesId: string): Promise<string[]> =>
  (await tx.slot.findMany({ where: { seriesId }, orderBy: { startsAt: 'asc' }, select: { id: true } })).map(
    ({ id }) => id,
  );

/**
 * Adds slots that repeat: those of the coming months at once, the others as time goes on (`extendSeries`). What says it
 * takes place once is one slot. The form's `_once` becomes the series' id.
 */
export const addSeries = async (viewer: Viewer, input: AddSeries): Promise<{ slotIds: string[] }> => {
  if (input.repeat === 'once' && input.rule === undefined) return addSlot(viewer, input);
  const now = clockNow();
  const numbers = await settings();
  return transaction(async (tx) => {
    const own = await lockOwnSlots(tx, viewer, input.listingId);
    const { id: listingId, timeZone } = own.listing;
    const id = input._once ?? randomUUID();
    const rule = typedRule(input, timeZone);
    if (!rule) throw new Error('a series without a rule');
    if (input._once && (await tx.series.count({ where: { id, listingId } })) > 0)
      return { slotIds: await slotIdsOf(tx, id) };
    const recurrence = begun(rule, input, timeZone, now);
    const [date = '', time = ''] = recurrence.startsLocal.split('T');
    const first = startOf({ date, time, at: input.at }, timeZone);
    requirePossibleSlot(own, input, timesFrom(first, input), now, numbers);
    const { moments, expandedUntil } = layOut(recurrence, timeZone, null, horizonOf(now, numbers));
    await tx.series.create({ data: { id, listingId, ...seriesData(input, recurrence), expandedUntil } });
    await tx.slot.createMany({
      data: slotsData({ ...input, id, listingId }, moments, { now, numbers }, (at) =>
        meantStart(at, first, timeZone),
      ),
    });
    await markDone(tx, own);
    return { slotIds: await slotIdsOf(tx, id) };
  });
};
