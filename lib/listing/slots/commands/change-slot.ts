import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { placesProblems, timeProblems, timesOf } from '../rules';
import type { ChangeSlot } from '../schema';
import { type Editing, lockOwnSlot } from './own-slots';
import { rewriteSlot } from './rewrite-slot';
import { refuseFields } from './slot-rows';
import { splitSeries } from './split-series';

/** One slot alone. What stays as it is may be past by now: the cut-off, when only a note is written. */
const editOne = async (tx: Db, { listing, allocation, slot, viewer, input, now }: Editing): Promise<void> => {
  const { timeZone } = listing;
  const times = timesOf(input, timeZone, slot.startsAt);
  const isSame =
    times.startsAt.getTime() === slot.startsAt.getTime() &&
    times.closesAt.getTime() === slot.closesAt.getTime();
  refuseFields({
    ...placesProblems(input, allocation),
    ...(isSame ? {} : timeProblems(times, now, await settings())),
  });
  await rewriteSlot(tx, slot, { ...input, times }, { viewer, timeZone, now });
};

/**
 * Changes a slot of the viewer's own, or (`following`) all of its series from it on: the series goes on as another
 * one. Bookings stay: where the time changes they move along, and those who made them are told and may cancel for
 * nothing. `repeat` or `rule` say how it goes on; without them it repeats as before. Returns the slot's id, which is
 * another one when its own is no longer held.
 */
export const changeSlot = async (viewer: Viewer | null, input: ChangeSlot): Promise<{ slotId: string }> => {
  const member = requireMember(viewer);
  const now = clockNow();
  return transaction(async (tx) => {
    const own = await lockOwnSlot(tx, member, input.slotId, now);
    const editing = { ...own, viewer: member, input, now };
    if (input.scope === 'following' && own.slot.seriesId) return splitSeries(tx, editing);
    await editOne(tx, editing);
    return { slotId: input.slotId };
  });
};
