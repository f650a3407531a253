import 'server-only';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { type SlotEffect, slotLife } from '@/lib/listing/slots/lifecycle';
import { slotTimes } from '@/lib/listing/slots/one-slot';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { overtakeAtSlot } from '../../amending/commands/overtake-at-slot';
import { advance, waitAnew } from '../../booking-life';
import type { EventData } from '../../event-data';
import { type FactsRow, factsOf, holdBooking } from '../../facts';
import { availableTransitions, findTransition } from '../../lifecycle';
import { ofSlot } from '../of-slot';

type Move = Extract<SlotEffect, { do: 'moveBookings' }>['name'];

const moveOf = ({ name }: LifeEvent): Move | undefined => {
  const effects: readonly SlotEffect[] = slotLife.find(name)?.effects ?? [];
  return effects.flatMap((effect) => (effect.do === 'moveBookings' ? [effect.name] : []))[0];
};

const reasonOf = (event: LifeEvent): EventData => {
  const { reason } = event.data as { reason?: string };
  return reason ? { reason } : {};
};

/**
 * What the move leaves in the booking's event; null when there is nothing to move any more: it was done before, or the
 * booking was made with the new time. Moved twice meanwhile, a booking goes to the last time at once.
 */
const dataFor: Record<
  Move | 'drop_date',
  (tx: Db, row: FactsRow, event: LifeEvent) => Promise<EventData | null>
> = {
  call_off: async (_tx, _row, event) => reasonOf(event),
  drop_date: async (_tx, { holdings }, event) => {
    const dropped = holdings.find(({ slotId, state }) => slotId === event.subjectId && state !== 'released');
    if (!dropped) return null;
    const [startsAt, endsAt] = [dropped.startsAt, dropped.endsAt ?? dropped.startsAt];
    return {
      ...reasonOf(event),
      slotId: event.subjectId,
      off: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    };
  },
  fall_short: async () => ({}),
  reschedule: async (tx, row, event) => {
    const { startsAt, endsAt } = await slotTimes(tx, event.subjectId);
    const held = row.holdings.find(({ slotId }) => slotId === event.subjectId);
    if (held?.endsAt && (+startsAt !== +held.startsAt || +endsAt !== +held.endsAt))
      return {
        ...reasonOf(event),
        slotId: event.subjectId,
        was: { startsAt: held.startsAt.toISOString(), endsAt: held.endsAt.toISOString() },
      };
    // Only the cut-off moved: what waits for it waits until the new one; nobody has to be told.
    await waitAnew(tx, row, { now: clockNow(), numbers: await settings() });
    return null;
  },
};

/** Of several dates only that one goes, while others stay; the whole agreement otherwise. */
const namesFor = (name: Move): (Move | 'drop_date')[] =>
  name === 'reschedule' ? [name] : ['drop_date', name];

const moveOne = (bookingId: string, asked: Move, event: LifeEvent): Promise<void> =>
  transaction(async (tx) => {
    const now = clockNow();
    const numbers = await settings();
    const row = await holdBooking(tx, bookingId);
    // Somebody else did it a moment ago: what is left of the agreement is not of this slot.
    if (!row.holdings.some((held) => held.slotId === event.subjectId && held.state !== 'released')) return;
    const offered = availableTransitions(factsOf(row), 'system', now, numbers);
    const name = namesFor(asked).find((each) => offered.some((move) => move.name === each));
    const data = name ? await dataFor[name](tx, row, event) : null;
    if (name && data)
      await advance(tx, row, { name, by: 'system', memberId: event.byMemberId, now, numbers, data });
  });

/**
 * Makes with every open booking of a slot what its event says: call off, fall short, reschedule. Each booking is moved
 * in a transaction of its own, so that a worker that dies in between goes on where it was; what was moved stays as it is.
 * One that fails keeps no other from being moved; the failures are thrown together at the end.
 */
export const moveSlotBookings = async (event: LifeEvent): Promise<void> => {
  const name = moveOf(event);
  if (!name) return;
  await overtakeAtSlot(event.subjectId);
  const from = new Set(namesFor(name).flatMap((each) => findTransition(each)?.from ?? []));
  const open = await db.booking.findMany({
    where: { ...ofSlot(event.subjectId), state: { in: [...from] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const failures: unknown[] = [];
  for (const { id } of open) {
    try {
      await moveOne(id, name, event);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `bookings of slot ${event.subjectId} stay behind`);
};
