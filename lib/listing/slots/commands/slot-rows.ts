import 'server-only';
import { dueColumns } from '@/lib/lifecycle/advance';
import type { Settings } from '@/lib/platform/settings';
import { AppError, type Message } from '@/lib/shared/errors';
import { slotLife, uncounted } from '../lifecycle';
import { occurrencesOf, type Recurrence } from '../recurrence';
import { slotsAtOnce } from '../rule';
import { placesProblems, type SlotTimes, timeProblems, timesFrom } from '../rules';
import type { SlotInput } from '../schema';
import type { OwnSlots } from './own-slots';

const dayMs = 86_400_000;

/** How far ahead slots that repeat are made. */
export const horizonOf = (now: Date, { sessionsAheadDays }: Settings): Date =>
  new Date(now.getTime() + sessionsAheadDays * dayMs);

export const refuseFields = (fields: Record<string, Message>): void => {
  if (Object.keys(fields).length > 0) throw new AppError('invalid', 'form', { fields });
};

/** Refuses, beside its fields, a slot that cannot be. */
export const requirePossibleSlot = (
  { allocation }: OwnSlots,
  slot: SlotInput,
  times: SlotTimes,
  now: Date,
  numbers: Settings,
): void => refuseFields({ ...placesProblems(slot, allocation), ...timeProblems(times, now, numbers) });

type Places = Pick<SlotInput, 'capacity' | 'minimum' | 'note'>;
type Lengths = Pick<SlotInput, 'minutes' | 'cutoffMinutes'>;

type AsOf = { now: Date; numbers: Settings };

/** The row of a new slot: when it is, what was said of it, and what happens to it by itself. */
export const slotData = ({ capacity, minimum, note }: Places, times: SlotTimes, { now, numbers }: AsOf) => {
  const state = 'open' as const;
  const facts = { state, closesAt: times.closesAt, minimum, hasWaits: false, booked: uncounted };
  return {
    ...times,
    capacity,
    minimum,
    note,
    state,
    stateSince: now,
    ...dueColumns(slotLife.dueOf(facts, now, numbers)),
  };
};

/** The row of a series: what each of its slots is like. */
export const seriesData = (
  { minutes, cutoffMinutes, capacity, minimum, note }: Places & Lengths,
  { rule, startsLocal }: Recurrence,
) => ({ rule, startsLocal, minutes, cutoffMinutes, capacity, minimum, note });

/** The rows of a series' slots. */
export const slotsData = (
  series: Places & Lengths & { id: string; listingId: string },
  moments: readonly Date[],
  asOf: AsOf,
  startsAt: (occurrence: Date) => Date = (occurrence) => occurrence,
) =>
  moments.map((occurrence) => ({
    listingId: series.listingId,
    seriesId: series.id,
    occurrence,
    ...slotData(series, timesFrom(startsAt(occurrence), series), asOf),
  }));

/** The moments of a recurrence after `after` up to a horizon, no more than can be made at once, and how far they reach. */
export const layOut = (
  recurrence: Recurrence,
  timeZone: string,
  after: Date | null,
  until: Date,
): { moments: Date[]; expandedUntil: Date } => {
  const moments = occurrencesOf(recurrence, timeZone, { after, until });
  const last = moments.length === slotsAtOnce ? moments.at(-1) : undefined;
  return { moments, expandedUntil: last ?? until };
};
