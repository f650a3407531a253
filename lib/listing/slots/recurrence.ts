import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { AppError, type Message } from '@/lib/shared/errors';
import { ruleOf } from './repetition';
import { farthestEnd, keptRule, type Rule, readRule, slotsAtOnce, writeRule } from './rule';
import type { AddSeries } from './schema';

/*
 * When slots that repeat take place. A rule is laid out on the listing's own clock alone and only then set into the
 * world's time: 19:30 stays 19:30 when the clocks change, and an hour that a change leaves out becomes the one after it.
 * Pure.
 */

/** A moment as the hands of a clock show it, reckoned as if it were UTC: what the library lays a rule out on. */
const handsAt = (at: Date, timeZone: string): Date =>
  new Date(
    `${Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime()}Z`,
  );

/** The moment at which a clock shows a local time (`2026-11-29T19:30`); an hour left out by a change becomes the next. */
export const momentOf = (local: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds);

/** The local time (`2026-11-29T19:30`) of a moment. */
export const localOf = (at: Date, timeZone: string): string =>
  handsAt(at, timeZone).toISOString().slice(0, 16);

const laidOut = (rule: Rule, startsLocal: string): RRuleTemporal => {
  const text = writeRule(rule).replace(/UNTIL=(\d+)/, 'UNTIL=$1T235959Z');
  return new RRuleTemporal({
    rruleString: `DTSTART:${startsLocal.replace(/[-:]/g, '')}00Z\nRRULE:${text}`,
  });
};

export type Recurrence = { rule: string; startsLocal: string };

const hourMs = 3_600_000;

/** Nobody plans farther, and the library lays out every date on the way. */
const farthestMs = 10 * 366 * 24 * hourMs;

/**
 * The moments of a recurrence in `(after, until]`, in order, at most `limit` of them. An endless rule ends with `until`,
 * which is never more than ten years away.
 */
export const occurrencesOf = (
  { rule, startsLocal }: Recurrence,
  timeZone: string,
  { after, until, limit = slotsAtOnce }: { after: Date | null; until: Date; limit?: number },
): Date[] => {
  const from = after ? handsAt(after, timeZone).getTime() : Date.parse(`${startsLocal}:00Z`);
  const to = Math.min(handsAt(until, timeZone).getTime(), from + farthestMs);
  // A slot of an hour that was left out shows up to an hour later than its rule says.
  const margin = 2 * hourMs;
  return laidOut(keptRule(rule), startsLocal)
    .between(new Date(from - margin), new Date(to + margin), true)
    .map(({ epochMilliseconds }) =>
      momentOf(new Date(epochMilliseconds).toISOString().slice(0, 16), timeZone),
    )
    .filter((at) => (!after || at > after) && at <= until)
    .slice(0, limit);
};

/**
 * Whatever its end says: the first local time at or after `startsLocal` that a rule knows: where a series begins, so that every other week is
 * counted from there. Null when there is none: the 30th of February.
 */
export const firstOf = (rule: Rule, startsLocal: string): string | null => {
  try {
    const found = laidOut({ ...rule, interval: 1, count: null, until: null }, startsLocal).next(
      new Date(`${startsLocal}:00Z`),
      true,
    );
    return found ? new Date(found.epochMilliseconds).toISOString().slice(0, 16) : null;
  } catch {
    // The library gives up on a rule that finds nothing.
    return null;
  }
};

const refuse = (field: string, message: Message) =>
  new AppError('invalid', 'form', { fields: { [field]: message } });

/** What is typed of a repetition, and the first date and time. */
export type TypedRecurrence = Pick<
  AddSeries,
  'date' | 'time' | 'repeat' | 'weekdays' | 'nth' | 'ends' | 'count' | 'until' | 'rule'
>;

/** The rule that was typed: by the form's own fields, or as RFC 5545 text; null when it takes place once. */
export const typedRule = (input: TypedRecurrence, timeZone: string): Rule | null => {
  const { repeat, ends, date, time } = input;
  if (input.rule !== undefined) {
    const read = readRule(input.rule, { timeZone, time });
    if ('problem' in read) throw refuse('rule', read.problem);
    return read.rule;
  }
  if (repeat === 'once') return null;
  const count = ends === 'count' ? (input.count ?? null) : null;
  const until = ends === 'until' ? (input.until ?? null) : null;
  return ruleOf({ repeat, weekdays: input.weekdays, nth: input.nth ?? null, count, until }, date);
};

const isTooFar = (until: string, timeZone: string, now: Date): boolean => {
  const today = Temporal.PlainDate.from(localOf(now, timeZone).slice(0, 10));
  return Temporal.PlainDate.compare(until, today.add(farthestEnd)) > 0;
};

/** A rule as a series keeps it, begun with the first of its dates from the typed one on. Throws `invalid` beside a field. */
export const begun = (
  rule: Rule,
  { date, time, ...input }: TypedRecurrence,
  timeZone: string,
  now: Date,
): Recurrence => {
  const { until } = rule;
  const startsLocal = firstOf(rule, `${date}T${time}`);
  // Where nothing was said of a repetition it goes on as before: there is only the date to mend.
  const said = (field: string) => (input.repeat === 'once' ? 'date' : field);
  const beside = (field: string, key: string, values?: Record<string, number>) =>
    refuse(input.rule === undefined ? said(field) : 'rule', {
      key: `slot.${key}`,
      ...(values && { values }),
    });
  if (until && isTooFar(until, timeZone, now)) throw beside('until', 'endTooFar', farthestEnd);
  if (until && until < date) throw beside('until', 'endBeforeStart');
  if (startsLocal === null) throw beside('date', 'noOccurrence');
  if (until && startsLocal.slice(0, 10) > until) throw beside('until', 'noOccurrence');
  return { rule: writeRule(rule), startsLocal };
};
