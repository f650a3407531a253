import type { Message } from '@/lib/shared/errors';
import { localOf, momentOf } from './recurrence';
import type { SlotInput } from './schema';

const minuteMs = 60_000;

export type SlotTimes = { startsAt: Date; endsAt: Date; closesAt: Date };

/** When a slot that starts at a moment ends and closes. */
export const timesFrom = (
  startsAt: Date,
  { minutes, cutoffMinutes }: { minutes: number; cutoffMinutes: number },
): SlotTimes => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * minuteMs),
  closesAt: new Date(startsAt.getTime() - cutoffMinutes * minuteMs),
});

/**
 * The moment that a date and a time of day mean on the listing's clock. Of an hour that the clock shows twice it is the one that was sent as an
 * instant, or that a slot began at before and still does; otherwise the first.
 */
export const startOf = (
  { date, time, at }: Pick<SlotInput, 'date' | 'time' | 'at'>,
  timeZone: string,
  before?: Date,
): Date => {
  const local = `${date}T${time}`;
  const meant = [at === undefined ? undefined : new Date(at), before].find(
    (each) => each && localOf(each, timeZone) === local,
  );
  return meant ?? momentOf(local, timeZone);
};

/** An occurrence of a series, which a rule names by the clock alone: the first one is the moment that was meant. */
export const meantStart = (occurrence: Date, first: Date, timeZone: string): Date =>
  localOf(first, timeZone) === localOf(occurrence, timeZone) ? first : occurrence;

/** The moments of a slot as typed, on the listing's clock. `before`: when it began until now. */
export const timesOf = (slot: SlotInput, timeZone: string, before?: Date): SlotTimes =>
  timesFrom(startOf(slot, timeZone, before), slot);

/** The other way round: what a form shows of a slot. */
export const typedTimes = (
  { startsAt, endsAt, closesAt }: SlotTimes,
  timeZone: string,
): Pick<SlotInput, 'date' | 'time' | 'minutes' | 'cutoffMinutes'> => {
  const [date = '', time = ''] = localOf(startsAt, timeZone).split('T');
  return {
    date,
    time,
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / minuteMs),
    cutoffMinutes: Math.round((startsAt.getTime() - closesAt.getTime()) / minuteMs),
  };
};

/** What must hold of a slot whatever happens: what the type allows, beside the fields. */
export const placesProblems = (
  { capacity, minimum }: Pick<SlotInput, 'capacity' | 'minimum'>,
  { maxCapacity, mayHaveMinimum }: { maxCapacity: number; mayHaveMinimum: boolean },
): Record<string, Message> => {
  const problems: [boolean, string, Message][] = [
    [capacity > maxCapacity, 'capacity', { key: 'field.tooBig', values: { limit: maxCapacity } }],
    [!mayHaveMinimum && minimum > 0, 'minimum', { key: 'slot.noMinimum' }],
    [minimum > capacity, 'minimum', { key: 'slot.minimumAboveCapacity', values: { limit: capacity } }],
  ];
  return beside(problems);
};

/** What is wrong with when a slot is, beside the fields. */
export const timeProblems = (
  { startsAt, closesAt }: SlotTimes,
  now: Date,
  { bookAheadDays }: { bookAheadDays: number },
): Record<string, Message> => {
  const farthest = new Date(now.getTime() + bookAheadDays * 24 * 60 * minuteMs);
  return beside([
    [startsAt <= now, 'date', { key: 'slot.past' }],
    [startsAt > farthest, 'date', { key: 'period.tooFar', values: { days: bookAheadDays } }],
    [startsAt > now && closesAt <= now, 'cutoffMinutes', { key: 'slot.cutoffPast' }],
  ]);
};

/** The first problem of each field. */
const beside = (problems: readonly [boolean, string, Message][]): Record<string, Message> =>
  Object.fromEntries(
    problems.flatMap(([isSo, field, message]) => (isSo ? [[field, message]] : [])).reverse(),
  );

/**
 * Where each occurrence of a series goes when it is changed from one of them on. With the same rhythm the first goes to
 * the first, and so on; otherwise those stay that have an occurrence on the same day of the new rule. Undefined: nowhere.
 */
export const mapOccurrences = (
  before: readonly Date[],
  after: readonly Date[],
  isSameRhythm: boolean,
  timeZone: string,
): Map<number, Date> => {
  const dayOf = (at: Date) => localOf(at, timeZone).slice(0, 10);
  const byDay = new Map(after.map((at) => [dayOf(at), at]));
  return new Map(
    before.flatMap((at, index) => {
      const to = isSameRhythm ? after[index] : byDay.get(dayOf(at));
      return to ? [[at.getTime(), to]] : [];
    }),
  );
};
