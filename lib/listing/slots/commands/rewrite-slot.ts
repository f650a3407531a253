import 'server-only';
import { advance, renewDue } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { dateFormat } from '@/lib/shared/dates';
import { AppError, type Message } from '@/lib/shared/errors';
import { askThoseWhoWait } from '../claims';
import type { SlotTimes } from '../rules';
import type { SlotInput } from '../schema';
import { ownSlotSubject } from '../slot-life';
import type { LockedSlot } from './own-slots';

export type Rewrite = Pick<SlotInput, 'capacity' | 'minimum' | 'note'> & {
  times: SlotTimes;
  /** Its place in the series it goes on in. */
  series?: { seriesId: string; occurrence: Date };
};

/** Fewer places than are taken: said with how many that are, and of which of several slots. */
const requireRoom = (
  { taken, startsAt }: LockedSlot,
  { capacity, series }: Rewrite,
  { viewer, timeZone }: { viewer: Viewer; timeZone: string },
): void => {
  if (capacity >= taken) return;
  const date = dateFormat(viewer.locale, { day: 'numeric', month: 'long', timeZone }).format(startsAt);
  const problem: Message = series
    ? { key: 'slot.belowTakenOn', values: { taken, date } }
    : { key: 'slot.belowTaken', values: { taken } };
  throw new AppError('invalid', 'form', { fields: { capacity: problem } });
};

/**
 * Changes a slot that this transaction holds. Who has booked keeps the place and hears of another time; places offered
 * are never kept beyond the cut-off; room that was added goes to those who wait. `invalid` beside `capacity` when more
 * places are taken than it would have.
 */
export const rewriteSlot = async (
  tx: Db,
  slot: LockedSlot,
  to: Rewrite,
  by: { viewer: Viewer; timeZone: string; now: Date },
): Promise<void> => {
  requireRoom(slot, to, by);
  const { times, capacity, minimum, note, series } = to;
  await tx.wait.updateMany({
    where: { slotId: slot.id, state: 'offered', offeredUntil: { gt: times.closesAt } },
    data: { offeredUntil: times.closesAt },
  });
  const isMoved = (['startsAt', 'endsAt', 'closesAt'] as const).some(
    (name) => times[name].getTime() !== slot[name].getTime(),
  );
  const columns = { ...times, capacity, minimum, note, ...series };
  const clock = { now: by.now, numbers: await settings() };
  if (isMoved && slot.isAwaited)
    await advance(ownSlotSubject, tx, slot, {
      ...clock,
      name: 'reschedule',
      by: 'provider',
      memberId: by.viewer.id,
      columns,
      facts: { closesAt: times.closesAt, minimum },
      data: { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() },
    });
  else {
    await tx.slot.update({ where: { id: slot.id }, data: columns });
    await renewDue(ownSlotSubject, tx, { ...slot, ...times, minimum }, clock);
  }
  if (capacity > slot.capacity) await askThoseWhoWait(tx, slot.id);
};
